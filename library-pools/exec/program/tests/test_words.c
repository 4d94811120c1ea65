/* SPDX-License-Identifier: BSD-3-Clause */
/* Arguments and variables, attached and on the command line. */
#include <arrow/test.h>
#include <string.h>

#include "../src/words.c"

static char *mock_arguments[4];
static int mock_argument_count;
static char *mock_variables[4];

char **arrow_cmdline_args(int *count)
{
	if (!mock_argument_count)
		return NULL;
	*count = mock_argument_count;
	return mock_arguments;
}

char *arrow_cmdline_env(unsigned int *cursor)
{
	return mock_variables[*cursor] ? mock_variables[(*cursor)++] : NULL;
}

static const char texts[] = "/prog\0prog\0one\0A=1\0B=2";
static const struct program_words words = {
	.texts = texts,
	.size = sizeof(texts),
	.argument_count = 2,
	.variable_count = 2,
};

static const char *vector[16];

static void say_nothing(void)
{
	mock_argument_count = 0;
	memset(mock_variables, 0, sizeof(mock_variables));
}

static void test_damaged_words_are_noticed(void)
{
	struct program_words bad = words;

	say_nothing();
	bad.size--;
	ARROW_CHECK_UINT(program_words_variables(&bad, vector),
			 PROGRAM_WORDS_DAMAGED);
	bad = words;
	bad.variable_count--;
	ARROW_CHECK_UINT(program_words_variables(&bad, vector),
			 PROGRAM_WORDS_DAMAGED);
	bad.argument_count++;
	ARROW_CHECK_UINT(program_words_variables(&bad, vector), 1);
}

/* More words than there are: nothing behind the texts is handed out. */
static void test_counts_beyond_the_texts_are_noticed(void)
{
	struct program_words bad = words;

	say_nothing();
	bad.argument_count = 9;
	ARROW_CHECK_UINT(program_words_arguments(&bad, vector),
			 PROGRAM_WORDS_DAMAGED);
	bad = words;
	bad.variable_count = 9;
	ARROW_CHECK_UINT(program_words_variables(&bad, vector),
			 PROGRAM_WORDS_DAMAGED);
	bad = words;
	bad.size--;
	ARROW_CHECK_UINT(program_words_arguments(&bad, vector),
			 PROGRAM_WORDS_DAMAGED);
}

static void test_attached_words_are_taken_as_they_are(void)
{
	say_nothing();
	ARROW_CHECK_UINT(program_words_max(&words), 4);
	ARROW_CHECK_UINT(program_words_arguments(&words, vector), 2);
	ARROW_CHECK_TEXT(vector[0], "prog");
	ARROW_CHECK_TEXT(vector[1], "one");
	ARROW_CHECK_UINT(program_words_variables(&words, vector), 2);
	ARROW_CHECK_TEXT(vector[0], "A=1");
	ARROW_CHECK_TEXT(vector[1], "B=2");
}

static void test_arguments_of_the_command_line_replace_all_but_the_name(void)
{
	char x[] = "x";
	char y[] = "y";

	say_nothing();
	mock_arguments[1] = x;
	mock_arguments[2] = y;
	mock_argument_count = 3;
	ARROW_CHECK_UINT(program_words_max(&words), 7);
	ARROW_CHECK_UINT(program_words_arguments(&words, vector), 3);
	ARROW_CHECK_TEXT(vector[0], "prog");
	ARROW_CHECK_TEXT(vector[1], "x");
	ARROW_CHECK_TEXT(vector[2], "y");
	mock_argument_count = 1;
	ARROW_CHECK_UINT(program_words_arguments(&words, vector), 1);
}

static void test_a_program_without_a_name_gets_the_files(void)
{
	struct program_words none = { .texts = texts, .size = 6 };

	say_nothing();
	ARROW_CHECK_UINT(program_words_arguments(&none, vector), 0);
	mock_argument_count = 1;
	ARROW_CHECK_UINT(program_words_arguments(&none, vector), 1);
	ARROW_CHECK_TEXT(vector[0], "/prog");
}

static void test_variables_are_replaced_in_place_or_added(void)
{
	char b[] = "B=3";
	char c[] = "C=";
	char ab[] = "AB=4";

	say_nothing();
	mock_variables[0] = b;
	mock_variables[1] = c;
	mock_variables[2] = ab;
	ARROW_CHECK_UINT(program_words_max(&words), 7);
	ARROW_CHECK_UINT(program_words_variables(&words, vector), 4);
	ARROW_CHECK_TEXT(vector[0], "A=1");
	ARROW_CHECK_TEXT(vector[1], "B=3");
	ARROW_CHECK_TEXT(vector[2], "C=");
	ARROW_CHECK_TEXT(vector[3], "AB=4");
}

int main(void)
{
	ARROW_TEST(test_damaged_words_are_noticed);
	ARROW_TEST(test_counts_beyond_the_texts_are_noticed);
	ARROW_TEST(test_attached_words_are_taken_as_they_are);
	ARROW_TEST(test_arguments_of_the_command_line_replace_all_but_the_name);
	ARROW_TEST(test_a_program_without_a_name_gets_the_files);
	ARROW_TEST(test_variables_are_replaced_in_place_or_added);
	return arrow_test_end();
}
