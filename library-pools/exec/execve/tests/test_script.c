/* SPDX-License-Identifier: BSD-3-Clause */
/* First lines of scripts, as Linux takes them. */
#include <arrow/test.h>
#include <string.h>

#include "../src/script.c"

static char line[SCRIPT_LINE];
static char *interpreter, *argument;

static int read_text(const char *text)
{
	memset(line, 0, sizeof(line));
	memcpy(line, text, strlen(text) < sizeof(line) ? strlen(text) :
							  sizeof(line));
	interpreter = argument = NULL;
	return script_read(line, &interpreter, &argument);
}

static bool is(const char *text, const char *name, const char *rest)
{
	return !read_text(text) && !strcmp(interpreter, name) &&
	       (rest ? argument && !strcmp(argument, rest) : !argument);
}

static void test_lines(void)
{
	ARROW_CHECK(is("#!/bin/sh\n", "/bin/sh", NULL));
	ARROW_CHECK(is("#!/bin/sh", "/bin/sh", NULL));
	ARROW_CHECK(is("#! \t/bin/sh \t\nrest", "/bin/sh", NULL));
	ARROW_CHECK(is("#!/bin/sh -e\n", "/bin/sh", "-e"));
	ARROW_CHECK(is("#!/bin/sh \t-e  x y \t\n", "/bin/sh", "-e  x y"));
	ARROW_CHECK(is("#!a\n", "a", NULL));
}

static void test_no_scripts(void)
{
	ARROW_CHECK(read_text("") == -ENOEXEC);
	ARROW_CHECK(read_text("#") == -ENOEXEC);
	ARROW_CHECK(read_text("#!") == -EACCES);
	ARROW_CHECK(read_text("#!\n") == -ENOEXEC);
	ARROW_CHECK(read_text("#! \t \n/bin/sh") == -ENOEXEC);
	ARROW_CHECK(read_text("# !/bin/sh\n") == -ENOEXEC);
	ARROW_CHECK(read_text("\177ELF") == -ENOEXEC);
}

/* A name that might have been cut off is none; an argument may be. */
static void test_long_lines(void)
{
	char text[2 * SCRIPT_LINE];

	memset(text, 'x', sizeof(text));
	memcpy(text, "#!/", 3);
	text[sizeof(text) - 1] = '\0';
	ARROW_CHECK(read_text(text) == -ENOEXEC);
	text[100] = ' ';
	ARROW_CHECK(read_text(text) == 0);
	ARROW_CHECK(strlen(interpreter) == 98 &&
		    strlen(argument) == SCRIPT_LINE - 102);
	text[100] = 'x';
	text[SCRIPT_LINE - 1] = '\n';
	ARROW_CHECK(read_text(text) == 0 &&
		    strlen(interpreter) == SCRIPT_LINE - 3);
	memset(text + 2, ' ', sizeof(text) - 3);
	ARROW_CHECK(read_text(text) == -ENOEXEC);
}

int main(void)
{
	ARROW_TEST(test_lines);
	ARROW_TEST(test_no_scripts);
	ARROW_TEST(test_long_lines);
	return arrow_test_end();
}
