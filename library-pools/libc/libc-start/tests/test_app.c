/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What main is given, for all mixtures of image and command line. The program
 * under test is the function that stands for its main.
 */
#define environ libc_environ
#define exit libc_exit
#define main libc_main

#include "../src/app.c"

#undef main

#include <arrow/test.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

static jmp_buf end;
static char given[256];
static int exit_status;

static char *mock_words[4];
static char *mock_args[4];
static int mock_args_count;

char **libc_environ;
char *arrow_gen_argv[] = { "prog", "own", NULL };
const int arrow_gen_argc = 2;
char *arrow_gen_env[] = { "A=1", "B=2", NULL };

char *arrow_cmdline_env(unsigned int *cursor)
{
	return mock_words[*cursor] ? mock_words[(*cursor)++] : NULL;
}

char **arrow_cmdline_args(int *count)
{
	if (!mock_args_count)
		return NULL;
	*count = mock_args_count;
	return mock_args;
}

void libc_exit(int status)
{
	exit_status = status;
	longjmp(end, 1);
}

int libc_main(int argc, char **argv, char **envp)
{
	given[0] = '\0';
	for (int i = 0; i < argc; i++)
		strcat(strcat(given, argv[i]), " ");
	strcat(given, argv[argc] ? "not ended" : "|");
	while (*envp)
		strcat(strcat(given, " "), *envp++);
	return 11;
}

static void check(const char *expected)
{
	if (setjmp(end) == 0)
		arrow_app_run();
	ARROW_CHECK_TEXT(given, expected);
	ARROW_CHECK_INT(exit_status, 11);
}

static void test_image_brings_arguments_and_environment(void)
{
	check("prog own | A=1 B=2");
	ARROW_CHECK(environ == arrow_gen_env);
}

static void test_arguments_of_the_command_line_replace_the_images(void)
{
	mock_args[1] = "x";
	mock_args[2] = "y";
	mock_args_count = 3;
	check("prog x y | A=1 B=2");
	mock_args[1] = NULL;
	mock_args_count = 1;
	check("prog | A=1 B=2");
	mock_args_count = 0;
}

static void test_variables_of_the_command_line_come_last(void)
{
	mock_words[0] = "C=3";
	mock_words[1] = "A=9";
	check("prog own | A=9 B=2 C=3");
	mock_words[2] = "C=4";
	check("prog own | A=9 B=2 C=4");
	ARROW_CHECK_TEXT(arrow_gen_env[0], "A=1");
}

int main(void)
{
	ARROW_TEST(test_image_brings_arguments_and_environment);
	ARROW_TEST(test_arguments_of_the_command_line_replace_the_images);
	ARROW_TEST(test_variables_of_the_command_line_come_last);
	return arrow_test_end();
}
