/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Sets of characters, and splitting a string at them. A set is a bit map of
 * the 256 characters, so each character is looked at once.
 */
#include <string.h>

struct string_set {
	uint64_t words[4];
};

static void string_set_fill(struct string_set *set, const char *members)
{
	memset(set, 0, sizeof(*set));
	for (; *members != '\0'; members++) {
		unsigned char c = (unsigned char)*members;

		set->words[c / 64] |= UINT64_C(1) << (c % 64);
	}
}

static bool string_set_has(const struct string_set *set, char member)
{
	unsigned char c = (unsigned char)member;

	return set->words[c / 64] >> (c % 64) & 1;
}

size_t strspn(const char *text, const char *accept)
{
	struct string_set set;
	size_t n = 0;

	string_set_fill(&set, accept);
	while (string_set_has(&set, text[n]))
		n++;
	return n;
}

size_t strcspn(const char *text, const char *stop)
{
	struct string_set set;
	size_t n = 0;

	string_set_fill(&set, stop);
	while (text[n] != '\0' && !string_set_has(&set, text[n]))
		n++;
	return n;
}

char *strpbrk(const char *text, const char *any)
{
	text += strcspn(text, any);
	return *text != '\0' ? (char *)text : NULL;
}

char *strsep(char **text, const char *separators)
{
	char *field = *text;

	if (!field)
		return NULL;
	*text = strpbrk(field, separators);
	if (*text)
		*(*text)++ = '\0';
	return field;
}

char *strtok_r(char *restrict text, const char *restrict separators,
	       char **restrict rest)
{
	char *field = text ? text : *rest;

	if (!field)
		return NULL;
	field += strspn(field, separators);
	if (*field == '\0') {
		*rest = NULL;
		return NULL;
	}
	*rest = field;
	return strsep(rest, separators);
}

char *strtok(char *restrict text, const char *restrict separators)
{
	static char *rest;

	return strtok_r(text, separators, &rest);
}
