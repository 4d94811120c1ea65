/* SPDX-License-Identifier: BSD-3-Clause */
/* What main is given, and what happens after it in the order of C. */
#include <arrow/app.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

static int given_argc;
static char **given_argv;
static char **given_env;
static int order;

static void test_arguments_end_with_null(void)
{
	ARROW_CHECK(given_argc >= 1);
	ARROW_CHECK(given_argv[0] && given_argv[0][0] != '\0');
	ARROW_CHECK(given_argv[given_argc] == NULL);
}

static void test_arguments_may_be_written_to(void)
{
	char first = given_argv[0][0];

	given_argv[0][0] = 'X';
	ARROW_CHECK_INT(given_argv[0][0], 'X');
	given_argv[0][0] = first;
}

static void test_environment_is_where_programs_look_for_it(void)
{
	ARROW_CHECK(given_env == environ);
	for (char **var = environ; *var; var++) {
		char *value = strchr(*var, '=');
		char name[256];
		size_t length = value ? (size_t)(value - *var) : 0;

		if (!ARROW_CHECK(value && length < sizeof(name)))
			continue;
		memcpy(name, *var, length);
		name[length] = '\0';
		ARROW_CHECK_TEXT(getenv(name), value + 1);
	}
	ARROW_CHECK(getenv("NO_SUCH_VARIABLE") == NULL);
	ARROW_CHECK(getenv("") == NULL);
}

static void at_exit_second(void)
{
	if (++order != 2)
		_Exit(3);
}

static void at_exit_first(void)
{
	if (++order != 1)
		_Exit(4);
}

int main(int argc, char **argv, char **envp)
{
	int status;

	given_argc = argc;
	given_argv = argv;
	given_env = envp;
	ARROW_TEST(test_arguments_end_with_null);
	ARROW_TEST(test_arguments_may_be_written_to);
	ARROW_TEST(test_environment_is_where_programs_look_for_it);
	status = arrow_test_end();
	/* a wrong order shows in the status */
	if (atexit(at_exit_second) != 0 || atexit(at_exit_first) != 0)
		return 5;
	exit(status);
}
