/* SPDX-License-Identifier: BSD-3-Clause */
/* The place of errno, and its numbers, which are Linux's. */
#include <arrow/test.h>
#include <errno.h>

static void test_it_starts_at_nothing(void)
{
	ARROW_CHECK_INT(errno, 0);
}

static void test_it_keeps_what_was_left(void)
{
	errno = ENOMEM;
	ARROW_CHECK_INT(errno, ENOMEM);
	ARROW_CHECK(&errno == arrow_libc_errno());
	errno = 0;
	ARROW_CHECK_INT(*arrow_libc_errno(), 0);
}

static void test_numbers_are_those_of_linux(void)
{
	ARROW_CHECK_INT(ENOENT, 2);
	ARROW_CHECK_INT(ENOMEM, 12);
	ARROW_CHECK_INT(EINVAL, 22);
	ARROW_CHECK_INT(ERANGE, 34);
	ARROW_CHECK_INT(ENOSYS, 38);
}

int main(void)
{
	ARROW_TEST(test_it_starts_at_nothing);
	ARROW_TEST(test_it_keeps_what_was_left);
	ARROW_TEST(test_numbers_are_those_of_linux);
	return arrow_test_end();
}
