/* SPDX-License-Identifier: BSD-3-Clause */
/* The message of a failed assertion, and that it stays within its buffer. */
#define abort libc_abort

#include "../src/assert.c"

/* the format reader beneath is the real one */
#include "../../../debug/print/src/buffer.c"
#include "../../../debug/print/src/format.c"

#include <arrow/test.h>
#include <setjmp.h>
#include <string.h>

static jmp_buf end;
static char written[512];

void (*arrow_app_flush)(void);

void arrow_console_write(const char *text, size_t n)
{
	strncat(written, text, n);
}

void libc_abort(void)
{
	longjmp(end, 1);
}

static void flush(void)
{
	strcat(written, "flushed;");
}

static void test_message_names_place_and_condition(void)
{
	written[0] = '\0';
	arrow_app_flush = flush;
	if (setjmp(end) == 0)
		arrow_libc_assert_fail("a == b", "main.c", 7, "f");
	ARROW_CHECK_TEXT(written,
			 "flushed;main.c:7: f: assertion `a == b' failed\n");
	arrow_app_flush = NULL;
}

static void test_long_condition_is_cut(void)
{
	char condition[400];

	memset(condition, 'x', sizeof(condition) - 1);
	condition[sizeof(condition) - 1] = '\0';
	written[0] = '\0';
	if (setjmp(end) == 0)
		arrow_libc_assert_fail(condition, "main.c", 7, "f");
	ARROW_CHECK_UINT(strlen(written), 255);
}

static void test_assertion_that_holds_says_nothing(void)
{
	written[0] = '\0';
	assert(written[0] == '\0');
	ARROW_CHECK_TEXT(written, "");
}

int main(void)
{
	ARROW_TEST(test_message_names_place_and_condition);
	ARROW_TEST(test_long_condition_is_cut);
	ARROW_TEST(test_assertion_that_holds_says_nothing);
	return arrow_test_end();
}
