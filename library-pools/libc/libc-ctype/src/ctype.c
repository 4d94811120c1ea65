/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Character classes by comparison: ASCII has them in runs, so a table would
 * only cost memory.
 */
#include <ctype.h>
#include <stdbool.h>

static bool ctype_between(int c, int first, int last)
{
	return c >= first && c <= last;
}

int isalnum(int c)
{
	return isalpha(c) || isdigit(c);
}

int isalpha(int c)
{
	return isupper(c) || islower(c);
}

int isascii(int c)
{
	return ctype_between(c, 0, 127);
}

int isblank(int c)
{
	return c == ' ' || c == '\t';
}

int iscntrl(int c)
{
	return ctype_between(c, 0, 31) || c == 127;
}

int isdigit(int c)
{
	return ctype_between(c, '0', '9');
}

int isgraph(int c)
{
	return ctype_between(c, '!', '~');
}

int islower(int c)
{
	return ctype_between(c, 'a', 'z');
}

int isprint(int c)
{
	return ctype_between(c, ' ', '~');
}

int ispunct(int c)
{
	return isgraph(c) && !isalnum(c);
}

int isspace(int c)
{
	return c == ' ' || ctype_between(c, '\t', '\r');
}

int isupper(int c)
{
	return ctype_between(c, 'A', 'Z');
}

int isxdigit(int c)
{
	return isdigit(c) || ctype_between(c, 'a', 'f') ||
	       ctype_between(c, 'A', 'F');
}

int tolower(int c)
{
	return isupper(c) ? c + ('a' - 'A') : c;
}

int toupper(int c)
{
	return islower(c) ? c - ('a' - 'A') : c;
}
