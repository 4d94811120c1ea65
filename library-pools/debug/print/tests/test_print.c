/* SPDX-License-Identifier: BSD-3-Clause */
/* Kernel messages: one line, one write, whatever its length. */
#include <arrow/print.h>
#include <arrow/test.h>
#include <string.h>

static char written[512];
static size_t writes;

static void take(const char *text, size_t n)
{
	memcpy(written, text, n);
	written[n] = '\0';
	writes++;
}

static void start(void)
{
	written[0] = '\0';
	writes = 0;
	arrow_print_to(take);
}

static void test_message_is_one_line_in_one_write(void)
{
	start();
	arrow_print("page %d of %s", 3, "five");
	ARROW_CHECK_TEXT(written, "arrow: page 3 of five\n");
	ARROW_CHECK_UINT(writes, 1);
}

static void test_long_message_is_cut_and_still_a_line(void)
{
	start();
	arrow_print("%300d", 1);
	ARROW_CHECK_UINT(strlen(written), 248);
	ARROW_CHECK_INT(written[247], '\n');
	ARROW_CHECK_UINT(writes, 1);
}

static void test_message_without_a_writer_is_dropped(void)
{
	start();
	arrow_print_to(NULL);
	arrow_print("nobody hears %s", "this");
	ARROW_CHECK_UINT(writes, 0);
}

int main(void)
{
	ARROW_TEST(test_message_is_one_line_in_one_write);
	ARROW_TEST(test_long_message_is_cut_and_still_a_line);
	ARROW_TEST(test_message_without_a_writer_is_dropped);
	return arrow_test_end();
}
