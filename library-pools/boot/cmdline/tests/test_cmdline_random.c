/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The command line against a second decoder: on random lines made of what the
 * grammar knows, on random bytes, on lines about as long as can be, and on the
 * kept corpus with thousands of changes to it.
 */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz_cmdline.h"
#include "model_cmdline.h"

#define ROUNDS 20000
#define CHANGES 200
#define LINE_MAX (2 * ARROW_CMDLINE_MAX)

/* What the grammar knows, and what it nearly knows. */
static const char *const pieces[] = {
	" ",	"\t",	     "\"",	  "\\",	      "\\\"", "\\n",
	"\\x",	"41",	     "0",	  "0g",	      "--",   "-",
	"=",	"a",	     "b=",	  "console=",   "\x01", "\x7f",
	"\xff", "!",	     "#",	  "\" \"",     " -- ", "arrow.run=",
	"arrow.env.", "arrow.env.A=", " arrow.env.B=\"1 2\" ", " a ",
};

static const char *random_piece(void)
{
	return pieces[arrow_test_random() % ARROW_COUNT(pieces)];
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

/* The name of a word, in memory of its own. */
static const char *name_of(const char *word)
{
	static char name[ARROW_CMDLINE_MAX + 1];
	size_t length = strcspn(word, "=");

	memcpy(name, word, length);
	name[length] = '\0';
	return name;
}

/* The words before `--`, one by one, through the names they have. */
static void check_kernel_words(void)
{
	unsigned int kernel = model_kernel_words();

	for (unsigned int i = 0; i < kernel; i++) {
		const char *name = name_of(model.words[i]);
		unsigned int cursor = i;

		ARROW_CHECK_TEXT(arrow_cmdline_next(name, &cursor),
				 model_value(i, model.words[i]));
		ARROW_CHECK_UINT(cursor, i + 1);
	}
}

static void check_variables(void)
{
	static const char prefix[] = "arrow.env.";
	const size_t length = sizeof(prefix) - 1;
	unsigned int cursor = 0;

	for (unsigned int i = 0; i < model_kernel_words(); i++) {
		const char *word = model.words[i];

		if (!strncmp(word, prefix, length) && word[length] != '=' &&
		    strchr(word + length, '='))
			ARROW_CHECK_TEXT(arrow_cmdline_env(&cursor),
					 word + length);
	}
	ARROW_CHECK(!arrow_cmdline_env(&cursor));
}

/* Of one word: the last of its name counts, and taking removes them all. */
static void check_find_and_take(void)
{
	unsigned int kernel = model_kernel_words();
	const char *last = NULL;

	if (!kernel)
		return;
	const char *chosen = model.words[arrow_test_random() % kernel];
	const char *name = name_of(chosen);

	for (unsigned int i = 0; i < kernel; i++) {
		const char *value = model_value(i, chosen);

		last = value ? value : last;
	}
	ARROW_CHECK_TEXT(arrow_cmdline_find(name), last);
	ARROW_CHECK_TEXT(arrow_cmdline_take(name), last);
	/* what was taken is an empty word, whose name is empty, too */
	ARROW_CHECK(!*name || !arrow_cmdline_find(name));
	for (unsigned int i = 0; i < kernel; i++) {
		unsigned int cursor = i;

		if (!model_value(i, chosen))
			ARROW_CHECK_TEXT(
				arrow_cmdline_next(name_of(model.words[i]),
						   &cursor),
				model_value(i, model.words[i]));
	}
	check_arguments();
}

/* A line in memory of just its size, so that a read beyond it is found. */
static void check_line(const char *text, size_t size)
{
	char *line = malloc(size + 1);

	memcpy(line, text, size);
	line[size] = '\0';
	model_decode(line);
	ARROW_CHECK_INT(arrow_cmdline_init(line, size + 1), model.error);
	check_arguments();
	check_kernel_words();
	check_variables();
	check_find_and_take();
	free(line);
}

static void test_random_lines(void)
{
	arrow_test_seed(20240229);
	for (int round = 0; round < ROUNDS; round++) {
		char text[1024] = "";
		size_t n = arrow_test_random() % 40;

		for (size_t i = 0; i < n; i++)
			strcat(text, random_piece());
		check_line(text, strlen(text));
	}
}

static void test_random_bytes(void)
{
	arrow_test_seed(2718281828);
	for (int round = 0; round < ROUNDS / 10; round++) {
		char text[LINE_MAX];
		size_t n = arrow_test_random() % sizeof(text);

		for (size_t i = 0; i < n; i++) {
			text[i] = (char)arrow_test_random();
			if (text[i] == '\0' && arrow_test_random() % 8)
				text[i] = ' ';
			if (text[i] == '"' && arrow_test_random() % 4)
				text[i] = '-';
		}
		check_line(text, n);
	}
}

/* Around 2,048 bytes, with whatever piece of the grammar at the very end. */
static void test_lines_about_as_long_as_can_be(void)
{
	arrow_test_seed(1618033988);
	for (int round = 0; round < ROUNDS / 10; round++) {
		char text[LINE_MAX];
		size_t n = ARROW_CMDLINE_MAX - 20 + arrow_test_random() % 20;

		memset(text, arrow_test_random() % 4 ? 'x' : ' ', n);
		text[n] = '\0';
		while (n < ARROW_CMDLINE_MAX + 2 && arrow_test_random() % 12) {
			strcat(text, random_piece());
			n = strlen(text);
		}
		check_line(text, n);
	}
}

/* Put a piece into a line, take some bytes out, or change one; its new size. */
static size_t change(char *text, size_t size)
{
	size_t at = arrow_test_random() % (size + 1);
	const char *piece = random_piece();
	size_t n = arrow_test_random() % 3 ? strlen(piece) : 0;
	size_t gone = arrow_test_random() % 2 ? arrow_test_random() % 4 : 0;

	if (gone > size - at)
		gone = size - at;
	if (size - gone + n > LINE_MAX)
		return size;
	memmove(text + at + n, text + at + gone, size - at - gone);
	memcpy(text + at, piece, n);
	if (at < size - gone + n && arrow_test_random() % 8 == 0)
		text[at] = (char)arrow_test_random();
	return size - gone + n;
}

static void replay(const char *bytes, size_t size)
{
	fuzz_cmdline_one((const uint8_t *)bytes, size);
	check_line(bytes, size);
	for (int round = 0; round < CHANGES; round++) {
		char text[LINE_MAX];
		size_t n = size;

		memcpy(text, bytes, size);
		for (uint64_t i = arrow_test_random() % 6; i > 0; i--)
			n = change(text, n);
		check_line(text, n);
	}
}

/* Each file of the corpus, whose folder is beside this file. */
static void test_corpus(void)
{
	char path[1024];
	int files = 0;
	const char *slash = strrchr(__FILE__, '/');
	int folder = slash ? (int)(slash - __FILE__) + 1 : 0;

	arrow_test_seed(1414213562);
	snprintf(path, sizeof(path), "%.*scorpus", folder, __FILE__);
	DIR *corpus = opendir(path);

	if (!ARROW_CHECK(corpus))
		return;
	for (struct dirent *entry; (entry = readdir(corpus)) != NULL;) {
		char bytes[LINE_MAX];

		snprintf(path, sizeof(path), "%.*scorpus/%s", folder, __FILE__,
			 entry->d_name);
		FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");

		if (!file)
			continue;
		replay(bytes, fread(bytes, 1, sizeof(bytes), file));
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
	ARROW_TEST(test_lines_about_as_long_as_can_be);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
