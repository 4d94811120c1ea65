/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/errno.h>
#include <arrow/task.h>
#include <arrow/test.h>


#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static void test_numbers(void)
{
	ARROW_CHECK(CALL(getpid, 0, 0, 0, 0) == 1);
	ARROW_CHECK(CALL(getppid, 0, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(getpgrp, 0, 0, 0, 0) == 1);
	ARROW_CHECK(CALL(getpgid, 1, 0, 0, 0) == 1);
	ARROW_CHECK(CALL(getpgid, 2, 0, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(getsid, 0, 0, 0, 0) == 1);
	ARROW_CHECK(CALL(getsid, 2, 0, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(setsid, 0, 0, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(setpgid, 0, -1, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(setpgid, 0, 0, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(setpgid, 9, 0, 0, 0) == -ESRCH);
}

static void test_there_are_no_children(void)
{
	ARROW_CHECK(CALL(wait4, -1, 0, 0, 0) == -ECHILD);
	ARROW_CHECK(CALL(wait4, 5, 0, 1, 0) == -ECHILD);
	ARROW_CHECK(CALL(wait4, -1, 0, 0x100, 0) == -EINVAL);
	ARROW_CHECK(CALL(wait4, INT32_MIN, 0, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(waitid, 0, 0, 0, 4) == -ECHILD);
	ARROW_CHECK(CALL(waitid, 0, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(waitid, 0, 0, 0, 0x104) == -EINVAL);
	ARROW_CHECK(CALL(waitid, 1, 0, 0, 4) == -EINVAL);
	ARROW_CHECK(CALL(waitid, 2, 7, 0, 4) == -ECHILD);
	ARROW_CHECK(CALL(waitid, 3, 7, 0, 4) == -EBADF);
	ARROW_CHECK(CALL(waitid, 4, 7, 0, 4) == -EINVAL);
}

static void test_niceness(void)
{
	ARROW_CHECK(CALL(getpriority, 0, 0, 0, 0) == 20);
	ARROW_CHECK(CALL(setpriority, 0, 0, 5, 0) == 0);
	ARROW_CHECK(CALL(getpriority, 0, 1, 0, 0) == 15);
	ARROW_CHECK(CALL(setpriority, 0, 0, 99, 0) == 0);
	ARROW_CHECK(CALL(getpriority, 1, 0, 0, 0) == 1);
	ARROW_CHECK(CALL(setpriority, 0, 0, -99, 0) == 0);
	ARROW_CHECK(CALL(getpriority, 2, 0, 0, 0) == 40);
	ARROW_CHECK(CALL(getpriority, 0, 9, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(getpriority, 3, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(setpriority, -1, 0, 0, 0) == -EINVAL);
}

int main(void)
{
	ARROW_TEST(test_numbers);
	ARROW_TEST(test_there_are_no_children);
	ARROW_TEST(test_niceness);
	return arrow_test_end();
}
