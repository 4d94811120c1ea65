/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls that nobody serves, and what is said of them at the end. */
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/syscall.h>
#include <arrow/test.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char mock_said[512];
static struct arrow_ending_hook *mock_hook;
static unsigned int mock_hooks;
static const char *mock_wish;

const int16_t arrow_gen_syscalls[1];
const unsigned long arrow_gen_syscall_count;
const unsigned long arrow_gen_syscall_gap = 1;
const unsigned long arrow_gen_syscall_gap_size;

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.report-missing") == 0 ? mock_wish : NULL;
}

void arrow_ending_add(struct arrow_ending_hook *hook)
{
	mock_hook = hook;
	mock_hooks++;
}

void arrow_print(const char *format, ...)
{
	size_t n = strlen(mock_said);
	va_list args;

	va_start(args, format);
	n += (size_t)vsnprintf(mock_said + n, sizeof(mock_said) - n, format,
			       args);
	va_end(args);
	snprintf(mock_said + n, sizeof(mock_said) - n, "\n");
}

static void call(long number, unsigned int times)
{
	while (times--)
		ARROW_CHECK_INT(arrow_syscall_missing(1, 2, 3, 4, 5, 6, number),
				-ENOSYS);
}

static void test_the_generated_table_is_in_force(void)
{
	ARROW_CHECK(arrow_syscall_active == arrow_gen_syscalls);
}

static void test_missing_calls_are_counted_and_told_on_request(void)
{
	ARROW_CHECK_UINT(mock_hooks, 0);
	call(0, 1);
	call(435, 2);
	call(511, 1);
	call(512, 1);
	call(-1, 1);
	call(INT64_MAX, 1);
	ARROW_CHECK_UINT(mock_hooks, 1);
	mock_hook->run();
	ARROW_CHECK_TEXT(mock_said, "");
	mock_wish = "";
	mock_hook->run();
	ARROW_CHECK_TEXT(mock_said, "missing call 0, 1 times\n"
				    "missing call 435, 2 times\n"
				    "missing call 511, 1 times\n"
				    "missing calls above 511, 3 times\n");
}

static long told_number;
static long told_last;

static void tell(const long arguments[6], long number)
{
	told_last = arguments[5];
	told_number = number;
}

static void test_an_observer_is_told(void)
{
	arrow_syscall_on_missing = tell;
	call(500, 1);
	ARROW_CHECK_INT(told_number, 500);
	ARROW_CHECK_INT(told_last, 6);
	arrow_syscall_on_missing = NULL;
}

/* A call that is served in part counts, too, by its place in the table. */
static void test_a_part_of_a_call_can_be_missing(void)
{
	arrow_syscall_on_missing = tell;
	told_number = 0;
	mock_said[0] = '\0';
	ARROW_CHECK_INT(arrow_syscall_refuse(arrow_syscall_at(
				arrow_gen_syscalls, 0)),
			-ENOSYS);
	mock_hook->run();
	ARROW_CHECK(strncmp(mock_said, "missing call 0, 2 times\n", 24) == 0);
	ARROW_CHECK_INT(told_number, 0);
	arrow_syscall_on_missing = NULL;
}

int main(void)
{
	ARROW_TEST(test_the_generated_table_is_in_force);
	ARROW_TEST(test_missing_calls_are_counted_and_told_on_request);
	ARROW_TEST(test_an_observer_is_told);
	ARROW_TEST(test_a_part_of_a_call_can_be_missing);
	return arrow_test_end();
}
