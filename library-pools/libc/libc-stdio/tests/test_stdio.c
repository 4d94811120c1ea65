/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Streams over a console that keeps what it gets and counts how often.
 */
#include "rename.h"

#include "../src/file.c"
#include "../src/get.c"
#include "../src/no-float/convert.c"
#include "../src/printf.c"
#include "../src/put.c"

/* the format reader beneath is the real one */
#include "../../../debug/print/src/buffer.c"
#include "../../../debug/print/src/format.c"

#include <arrow/test.h>

/* what the compiler warns of is what is tested */
#pragma GCC diagnostic ignored "-Wformat"
#pragma GCC diagnostic ignored "-Wformat-overflow"
#pragma GCC diagnostic ignored "-Wformat-extra-args"

static char console[4096];
static size_t console_length;
static unsigned int console_writes;

void (*arrow_app_flush)(void);

void arrow_console_write(const char *text, size_t n)
{
	memcpy(console + console_length, text, n);
	console_length += n;
	console[console_length] = '\0';
	console_writes++;
}

static void start(void)
{
	fflush(NULL);
	console_length = 0;
	console_writes = 0;
	console[0] = '\0';
	arrow_app_flush = NULL;
}

static void test_line_is_one_write(void)
{
	start();
	printf("%s, %d and %c\n", "text", 7, 'x');
	ARROW_CHECK_TEXT(console, "text, 7 and x\n");
	ARROW_CHECK_UINT(console_writes, 1);
	puts("next");
	ARROW_CHECK_TEXT(console, "text, 7 and x\nnext\n");
	ARROW_CHECK_UINT(console_writes, 2);
	ARROW_CHECK(arrow_app_flush == NULL);
}

static void test_start_of_a_line_waits_for_its_end(void)
{
	start();
	printf("a");
	putchar('b');
	fputs("c", stdout);
	fwrite("de", 1, 2, stdout);
	ARROW_CHECK_UINT(console_writes, 0);
	ARROW_CHECK(arrow_app_flush != NULL);
	fputc('\n', stdout);
	ARROW_CHECK_TEXT(console, "abcde\n");
	ARROW_CHECK_UINT(console_writes, 1);
}

static void test_rest_is_written_at_exit(void)
{
	start();
	printf("no newline");
	ARROW_CHECK_UINT(console_writes, 0);
	arrow_app_flush();
	ARROW_CHECK_TEXT(console, "no newline");
}

static void test_stderr_does_not_wait(void)
{
	start();
	fprintf(stderr, "%d%s", 1, "2");
	ARROW_CHECK_TEXT(console, "12");
	ARROW_CHECK_UINT(console_writes, 1);
}

static void test_text_longer_than_the_buffer_passes_through(void)
{
	char text[3 * BUFSIZ];

	start();
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	printf("<%s>\n", text);
	ARROW_CHECK_UINT(console_length, sizeof(text) + 2);
	ARROW_CHECK_INT(console[0], '<');
	ARROW_CHECK_INT(console[sizeof(text) + 1], '\n');
}

static void test_buffer_that_is_full_is_written(void)
{
	start();
	for (int i = 0; i < BUFSIZ + 1; i++)
		putchar('x');
	ARROW_CHECK_UINT(console_length, BUFSIZ);
	ARROW_CHECK_UINT(console_writes, 1);
	fflush(stdout);
	ARROW_CHECK_UINT(console_length, BUFSIZ + 1);
}

static void test_full_buffering_ignores_lines(void)
{
	static char own[16];

	start();
	ARROW_CHECK_INT(setvbuf(stdout, own, _IOFBF, sizeof(own)), 0);
	printf("one\ntwo\n");
	ARROW_CHECK_UINT(console_writes, 0);
	printf("three\nfour\n");
	ARROW_CHECK_TEXT(console, "one\ntwo\n");
	ARROW_CHECK_INT(setvbuf(stdout, NULL, _IONBF, 0), 0);
	printf("x");
	ARROW_CHECK_UINT(console_writes, 3);
	ARROW_CHECK_INT(setvbuf(stdout, NULL, 7, 0), -1);
	ARROW_CHECK_INT(setvbuf(stdout, NULL, _IOLBF, 0), 0);
}

static void test_printf_into_buffers(void)
{
	char text[8];

	ARROW_CHECK_INT(snprintf(text, sizeof(text), "%d", 123456789), 9);
	ARROW_CHECK_TEXT(text, "1234567");
	ARROW_CHECK_INT(sprintf(text, "%s", "abc"), 3);
	ARROW_CHECK_TEXT(text, "abc");
	errno = 0;
	ARROW_CHECK_INT(snprintf(text, sizeof(text), "%*d", INT_MIN, 1), -1);
	ARROW_CHECK_INT(errno, EOVERFLOW);
}

static void test_floating_point_that_is_off_says_so_and_is_skipped(void)
{
	char text[80];

	snprintf(text, sizeof(text), "%d %5.1f %Le %d", 1, 2.5, 3.5L, 4);
	ARROW_CHECK_TEXT(text, "1 (LIBC_STDIO_FLOAT is off) "
			       "(LIBC_STDIO_FLOAT is off) 4");
	snprintf(text, sizeof(text), "%Q", 1);
	ARROW_CHECK_TEXT(text, "%Q");
}

static void test_perror_names_the_error(void)
{
	start();
	errno = ENOENT;
	perror("file");
	perror(NULL);
	ARROW_CHECK_TEXT(console, "file: No such file or directory\n"
				  "No such file or directory\n");
	ARROW_CHECK_UINT(console_writes, 2);
}

static void test_input_is_at_its_end(void)
{
	char text[8] = "as is";

	ARROW_CHECK_INT(feof(stdin), 0);
	ARROW_CHECK_INT(getchar(), EOF);
	ARROW_CHECK(feof(stdin));
	clearerr(stdin);
	ARROW_CHECK_INT(feof(stdin), 0);
	ARROW_CHECK(fgets(text, sizeof(text), stdin) == NULL);
	ARROW_CHECK_UINT(fread(text, 1, sizeof(text), stdin), 0);
	ARROW_CHECK_TEXT(text, "as is");
	ARROW_CHECK_INT(fileno(stdin), 0);
}

int main(void)
{
	ARROW_TEST(test_line_is_one_write);
	ARROW_TEST(test_start_of_a_line_waits_for_its_end);
	ARROW_TEST(test_rest_is_written_at_exit);
	ARROW_TEST(test_stderr_does_not_wait);
	ARROW_TEST(test_text_longer_than_the_buffer_passes_through);
	ARROW_TEST(test_buffer_that_is_full_is_written);
	ARROW_TEST(test_full_buffering_ignores_lines);
	ARROW_TEST(test_printf_into_buffers);
	ARROW_TEST(test_floating_point_that_is_off_says_so_and_is_skipped);
	ARROW_TEST(test_perror_names_the_error);
	ARROW_TEST(test_input_is_at_its_end);
	return arrow_test_end();
}
