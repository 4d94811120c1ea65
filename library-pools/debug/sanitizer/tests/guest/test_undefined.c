/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the compiler lays down arrives at the handlers and comes out as a
 * message with the place in it.
 *
 * config: SANITIZER_UNDEFINED=y
 * config: SANITIZER_STOP=n
 */
#include <arrow/print.h>
#include <arrow/sanitizer.h>
#include <arrow/test.h>
#include <limits.h>
#include <string.h>

static char message[256];
/* volatile: the compiler thinks that a handler calls nothing of this file */
static volatile unsigned int messages;

static void take(const char *text, size_t n)
{
	memcpy(message, text, n < sizeof(message) - 1 ? n : sizeof(message) - 1);
	messages++;
}

/* Is the last message of this file and about @what? */
static bool heard(const char *what)
{
	bool found = strstr(message, "undefined behaviour: ") &&
		     strstr(message, "test_undefined.c:") &&
		     strstr(message, what);

	if (!found)
		arrow_test_fail(__FILE__, __LINE__, "message \"%s\"", message);
	memset(message, 0, sizeof(message));
	return found;
}

static volatile int number = INT_MAX;
static volatile unsigned int shift = 40;
static volatile bool odd;
static int array[4];

static void test_overflow_is_reported(void)
{
	number = number + 1;
	ARROW_CHECK(heard("2147483647 + 1 in type 'int'"));
	number = -number;
	ARROW_CHECK(heard("negation of -2147483648"));
}

static void test_shift_is_reported(void)
{
	number = 1 << shift;
	ARROW_CHECK(heard("1 shifted by 40"));
}

static void test_index_is_reported(void)
{
	volatile int *volatile at;

	shift = 4;
	at = &array[shift + 1];
	(void)at;
	ARROW_CHECK(heard("index 5 of type 'int [4]'"));
}

static void test_misaligned_access_is_reported(void)
{
	char bytes[8] = { 0 };
	int *volatile at = (int *)(bytes + 1);

	number = *at;
	ARROW_CHECK(heard("load of type 'int' at"));
}

static void test_value_that_is_no_bool_is_reported(void)
{
	*(volatile unsigned char *)&odd = 7;
	number = odd;
	ARROW_CHECK(heard("value 7 in type '_Bool'"));
}

/* Called, not copied: each copy would be a place of its own. */
static __noinline void overflow_here(void)
{
	number = INT_MAX;
	number = number + 2;
}

static void test_place_is_reported_once(void)
{
	unsigned long before = arrow_sanitizer_count();

	messages = 0;
	for (int i = 0; i < 3; i++)
		overflow_here();
	ARROW_CHECK_UINT(messages, 1);
	ARROW_CHECK_UINT(arrow_sanitizer_count() - before, 3);
}

int main(void)
{
	arrow_print_to(take);
	ARROW_TEST(test_overflow_is_reported);
	ARROW_TEST(test_shift_is_reported);
	ARROW_TEST(test_index_is_reported);
	ARROW_TEST(test_misaligned_access_is_reported);
	ARROW_TEST(test_value_that_is_no_bool_is_reported);
	ARROW_TEST(test_place_is_reported_once);
	return arrow_test_end();
}
