/* SPDX-License-Identifier: BSD-3-Clause */
/* The console of descriptor 2 against a host that is played. */
#include <arrow/console_stderr.h>
#include <arrow/plat/process.h>
#include <arrow/test.h>

static unsigned int mock_writes;
static int mock_result;
static const char *mock_text;
static size_t mock_size;

int arrow_plat_process_write(int descriptor, const char *text, size_t n)
{
	ARROW_CHECK_INT(descriptor, 2);
	mock_writes++;
	mock_text = text;
	mock_size = n;
	return mock_result;
}

static void test_it_is_always_there(void)
{
	ARROW_CHECK_TEXT(arrow_console_stderr.name, "stderr");
	ARROW_CHECK(arrow_console_stderr.debug == true);
	ARROW_CHECK(arrow_console_stderr.probe());
	ARROW_CHECK_UINT(mock_writes, 0);
}

static void test_a_text_goes_out_in_one_call(void)
{
	static const char text[] = "one\0two\n";

	mock_writes = 0;
	arrow_console_stderr.write(text, sizeof(text) - 1);
	ARROW_CHECK_UINT(mock_writes, 1);
	ARROW_CHECK(mock_text == text);
	ARROW_CHECK_UINT(mock_size, 8);
}

static void test_what_the_host_refuses_is_dropped(void)
{
	mock_writes = 0;
	mock_result = -32;
	arrow_console_stderr.write("x", 1);
	mock_result = 0;
	ARROW_CHECK_UINT(mock_writes, 1);
}

int main(void)
{
	ARROW_TEST(test_it_is_always_there);
	ARROW_TEST(test_a_text_goes_out_in_one_call);
	ARROW_TEST(test_what_the_host_refuses_is_dropped);
	return arrow_test_end();
}
