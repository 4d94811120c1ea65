/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Finding characters and parts in strings and memory areas.
 */
#include <string.h>

size_t strlen(const char *text)
{
	size_t n = 0;

	while (text[n] != '\0')
		n++;
	return n;
}

size_t strnlen(const char *text, size_t n)
{
	size_t length = 0;

	while (length < n && text[length] != '\0')
		length++;
	return length;
}

char *strchrnul(const char *text, int c)
{
	while (*text != '\0' && *text != (char)c)
		text++;
	return (char *)text;
}

char *strchr(const char *text, int c)
{
	char *found = strchrnul(text, c);

	return *found == (char)c ? found : NULL;
}

char *strrchr(const char *text, int c)
{
	return memrchr(text, c, strlen(text) + 1);
}

void *memchr(const void *area, int byte, size_t n)
{
	const unsigned char *at = area;

	for (; n > 0; n--, at++) {
		if (*at == (unsigned char)byte)
			return (void *)at;
	}
	return NULL;
}

void *memrchr(const void *area, int byte, size_t n)
{
	const unsigned char *start = area;

	while (n > 0) {
		if (start[--n] == (unsigned char)byte)
			return (void *)(start + n);
	}
	return NULL;
}

void *memmem(const void *area, size_t n, const void *part, size_t part_size)
{
	const unsigned char *first = part;
	const unsigned char *at = area;

	if (part_size == 0)
		return (void *)area;
	for (; n >= part_size; n--, at++) {
		if (*at == *first && memcmp(at, part, part_size) == 0)
			return (void *)at;
	}
	return NULL;
}

char *strstr(const char *text, const char *part)
{
	return memmem(text, strlen(text), part, strlen(part));
}
