/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The command line against a second decoder, written for clarity, on thousands
 * of random lines made of what the grammar knows; and the kept corpus.
 */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz_cmdline.h"

#define ROUNDS 20000

/* What the plain decoder made of a line. */
struct model {
	int error;
	unsigned int count;
	int dash; /* index of `--`, -1 without */
	char words[ARROW_CMDLINE_MAX][ARROW_CMDLINE_MAX + 1];
};

static struct model model;

/* Decode the escape at text[*i], behind the backslash; -1 if it is wrong. */
static int model_escape(const char *text, size_t *i)
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
static size_t model_word(const char *text, size_t i, char *word)
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

static void model_decode(const char *text)
{
	size_t i = 0;

	model.error = 0;
	model.count = 0;
	model.dash = -1;
	while (text[i]) {
		if ((unsigned char)text[i] <= ' ') {
			i++;
			continue;
		}
		size_t behind = model_word(text, i, model.words[model.count]);

		if (!behind) {
			model.error = -EINVAL;
			model.count = 0;
			model.dash = -1;
			return;
		}
		if (model.dash < 0 && behind - i == 2 &&
		    !strncmp(&text[i], "--", 2))
			model.dash = (int)model.count;
		model.count++;
		i = behind;
	}
}

static void check_arguments(void)
{
	int count = 0;
	char **args = arrow_cmdline_args(&count);

	if (model.dash < 0) {
		ARROW_CHECK(!args);
		return;
	}
	if (!ARROW_CHECK(args))
		return;
	ARROW_CHECK_INT(count, (int)model.count - model.dash);
	for (int i = 1; i < count; i++)
		ARROW_CHECK_TEXT(args[i], model.words[model.dash + i]);
	ARROW_CHECK(!args[count]);
}

/* The words before `--`, one by one, through the names they have. */
static void check_kernel_words(void)
{
	unsigned int kernel =
		model.dash < 0 ? model.count : (unsigned int)model.dash;

	for (unsigned int i = 0; i < kernel; i++) {
		char name[ARROW_CMDLINE_MAX + 1];
		unsigned int cursor = i;

		strcpy(name, model.words[i]);
		char *equals = strchr(name, '=');

		if (equals)
			*equals = '\0';
		ARROW_CHECK_TEXT(arrow_cmdline_next(name, &cursor),
				 equals ? model.words[i] + (equals - name) + 1 :
					  "");
		ARROW_CHECK_UINT(cursor, i + 1);
	}
}

static void check_line(const char *text, size_t size)
{
	char *line = malloc(size + 1);

	memcpy(line, text, size);
	line[size] = '\0';
	if (strlen(line) > ARROW_CMDLINE_MAX)
		line[ARROW_CMDLINE_MAX] = '\0';
	model_decode(line);
	ARROW_CHECK_INT(arrow_cmdline_init(line, size + 1), model.error);
	check_arguments();
	check_kernel_words();
	free(line);
}

static void test_random_lines(void)
{
	static const char *const pieces[] = {
		" ", "\t", "\"", "\\", "\\\"", "\\n", "\\x", "41", "0", "0g",
		"--", "-", "=", "a", "b=", "console=", "arrow.env.", "\x01",
		"\x7f", "\xff", "!", "#", "\" \"", " -- ",
	};

	arrow_test_seed(20240229);
	for (int round = 0; round < ROUNDS; round++) {
		char text[512] = "";
		size_t n = arrow_test_random() % 40;

		for (size_t i = 0; i < n; i++)
			strcat(text, pieces[arrow_test_random() %
					    ARROW_COUNT(pieces)]);
		check_line(text, strlen(text));
	}
}

static void test_random_bytes(void)
{
	arrow_test_seed(2718281828);
	for (int round = 0; round < ROUNDS / 10; round++) {
		char text[2 * ARROW_CMDLINE_MAX];
		size_t n = arrow_test_random() % sizeof(text);

		for (size_t i = 0; i < n; i++) {
			text[i] = (char)arrow_test_random();
			if (text[i] == '\0' || text[i] == '"')
				text[i] = ' ';
		}
		check_line(text, n);
	}
}

/* Decode each file of the corpus, whose folder is beside this file. */
static void test_corpus(void)
{
	char path[1024];
	int files = 0;
	const char *slash = strrchr(__FILE__, '/');
	int folder = slash ? (int)(slash - __FILE__) + 1 : 0;

	snprintf(path, sizeof(path), "%.*scorpus", folder, __FILE__);
	DIR *corpus = opendir(path);

	if (!ARROW_CHECK(corpus))
		return;
	for (struct dirent *entry; (entry = readdir(corpus)) != NULL;) {
		uint8_t bytes[4096];

		snprintf(path, sizeof(path), "%.*scorpus/%s", folder, __FILE__,
			 entry->d_name);
		FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");

		if (!file)
			continue;
		fuzz_cmdline_one(bytes, fread(bytes, 1, sizeof(bytes), file));
		fclose(file);
		files++;
	}
	closedir(corpus);
	ARROW_CHECK(files >= 10);
}

int main(void)
{
	ARROW_TEST(test_random_lines);
	ARROW_TEST(test_random_bytes);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
