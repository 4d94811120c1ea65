/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Copying and appending strings.
 */
#include <string.h>

char *stpcpy(char *restrict to, const char *restrict from)
{
	while ((*to = *from) != '\0') {
		to++;
		from++;
	}
	return to;
}

char *strcpy(char *restrict to, const char *restrict from)
{
	stpcpy(to, from);
	return to;
}

char *strcat(char *restrict to, const char *restrict from)
{
	stpcpy(to + strlen(to), from);
	return to;
}

char *stpncpy(char *restrict to, const char *restrict from, size_t n)
{
	size_t length = strnlen(from, n);

	memcpy(to, from, length);
	memset(to + length, 0, n - length);
	return to + length;
}

char *strncpy(char *restrict to, const char *restrict from, size_t n)
{
	stpncpy(to, from, n);
	return to;
}

char *strncat(char *restrict to, const char *restrict from, size_t n)
{
	size_t length = strnlen(from, n);
	char *end = to + strlen(to);

	memcpy(end, from, length);
	end[length] = '\0';
	return to;
}

size_t strlcpy(char *restrict to, const char *restrict from, size_t size)
{
	size_t length = strlen(from);
	size_t stored = length < size ? length : size - 1;

	if (size > 0) {
		memcpy(to, from, stored);
		to[stored] = '\0';
	}
	return length;
}

size_t strlcat(char *restrict to, const char *restrict from, size_t size)
{
	size_t length = strnlen(to, size);

	return length + strlcpy(to + length, from, size - length);
}

void *mempcpy(void *restrict to, const void *restrict from, size_t n)
{
	return (char *)memcpy(to, from, n) + n;
}

void *memccpy(void *restrict to, const void *restrict from, int stop, size_t n)
{
	const void *found = memchr(from, stop, n);

	if (!found) {
		memcpy(to, from, n);
		return NULL;
	}
	n = (size_t)((const char *)found - (const char *)from) + 1;
	return mempcpy(to, from, n);
}
