/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Comparing strings. Characters count as unsigned; "collation" is that of the
 * C locale, which is plain order.
 */
#include <string.h>

static int string_lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

int strcmp(const char *a, const char *b)
{
	while (*a != '\0' && *a == *b) {
		a++;
		b++;
	}
	return (unsigned char)*a - (unsigned char)*b;
}

int strncmp(const char *a, const char *b, size_t n)
{
	if (n == 0)
		return 0;
	for (; n > 1 && *a != '\0' && *a == *b; n--) {
		a++;
		b++;
	}
	return (unsigned char)*a - (unsigned char)*b;
}

int strcoll(const char *a, const char *b)
{
	return strcmp(a, b);
}

size_t strxfrm(char *restrict to, const char *restrict from, size_t n)
{
	return strlcpy(to, from, n);
}

int strncasecmp(const char *a, const char *b, size_t n)
{
	int difference = 0;

	for (; n > 0 && difference == 0; n--) {
		difference = string_lower((unsigned char)*a) -
			     string_lower((unsigned char)*b);
		if (*a == '\0')
			break;
		a++;
		b++;
	}
	return difference;
}

int strcasecmp(const char *a, const char *b)
{
	return strncasecmp(a, b, SIZE_MAX);
}

int ffs(int word)
{
	return __builtin_ffs(word);
}
