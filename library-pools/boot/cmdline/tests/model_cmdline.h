/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A second decoder of command lines, written for clarity: it copies, and looks
 * at one byte at a time. What it makes of a line is in `model`.
 */
#pragma once

#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/types.h>
#include <stdlib.h>
#include <string.h>

/* What the plain decoder made of a line. */
struct model {
	int error;
	unsigned int count;
	int dash; /* index of `--`, -1 without */
	char words[ARROW_CMDLINE_MAX][ARROW_CMDLINE_MAX + 1];
};

static struct model model;

/* Decode the escape at text[*i], behind the backslash; -1 if it is wrong. */
static inline int model_escape(const char *text, size_t *i)
{
	char digits[3] = "";
	char *end;

	switch (text[(*i)++]) {
	case '"':
		return '"';
	case '\\':
		return '\\';
	case 'n':
		return '\n';
	case 'x':
		break;
	default:
		return -1;
	}
	memcpy(digits, &text[*i], strnlen(&text[*i], 2));
	if (strspn(digits, "0123456789abcdefABCDEF") != 2)
		return -1;
	*i += 2;
	int value = (int)strtol(digits, &end, 16);

	return value ? value : -1;
}

/* Decode one word at text[i]. Return: the index behind it; 0 if it is wrong. */
static inline size_t model_word(const char *text, size_t i, char *word)
{
	bool quoted = false;

	for (; quoted ? text[i] != '\0' : (unsigned char)text[i] > ' ';) {
		int c = (unsigned char)text[i++];

		if (c == '"') {
			quoted = !quoted;
			continue;
		}
		if (quoted && c == '\\')
			c = model_escape(text, &i);
		if (c < 0)
			return 0;
		*word++ = (char)c;
	}
	*word = '\0';
	return quoted ? 0 : i;
}

/* A line that is refused has no words. */
static inline void model_refuse(int error)
{
	model.error = error;
	model.count = 0;
	model.dash = -1;
}

/* Decode the text up to its first NUL. */
static inline void model_decode(const char *text)
{
	size_t i = 0;

	model_refuse(0);
	if (strlen(text) > ARROW_CMDLINE_MAX) {
		model_refuse(-E2BIG);
		return;
	}
	while (text[i]) {
		if ((unsigned char)text[i] <= ' ') {
			i++;
			continue;
		}
		size_t behind = model_word(text, i, model.words[model.count]);

		if (!behind) {
			model_refuse(-EINVAL);
			return;
		}
		if (model.dash < 0 && behind - i == 2 &&
		    !strncmp(&text[i], "--", 2))
			model.dash = (int)model.count;
		model.count++;
		i = behind;
	}
}

/* How many words are the kernel's. */
static inline unsigned int model_kernel_words(void)
{
	return model.dash < 0 ? model.count : (unsigned int)model.dash;
}

/* The value of kernel word @i if its name is that of @other, else NULL. */
static inline const char *model_value(unsigned int i, const char *other)
{
	const char *word = model.words[i];
	size_t length = strcspn(word, "=");

	if (strcspn(other, "=") != length || strncmp(word, other, length))
		return NULL;
	return word[length] ? word + length + 1 : "";
}
