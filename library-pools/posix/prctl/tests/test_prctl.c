/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/prctl.h>
#include <arrow/test.h>

#include "../../../vfs/file/tests/mock_user.h"

static long call(int request, long a, long b)
{
	return arrow_sys_prctl(request, a, b, 0, 0, 0);
}

static void test_name(void)
{
	char name[16];

	ARROW_CHECK(call(15, (long)"a name that is too long", 0) == 0);
	ARROW_CHECK(call(16, (long)name, 0) == 0);
	ARROW_CHECK(strcmp(name, "a name that is ") == 0);
	ARROW_CHECK(call(15, (long)"x", 0) == 0);
	ARROW_CHECK(strcmp(arrow_prctl_name(), "x") == 0);
	ARROW_CHECK(call(15, 8, 0) == -EFAULT);
	ARROW_CHECK(call(16, 8, 0) == -EFAULT);
	arrow_prctl_set_name("another");
	ARROW_CHECK(call(16, (long)name, 0) == 0);
	ARROW_CHECK(memcmp(name, "another\0\0\0\0\0\0\0\0", 16) == 0);
}

static void test_switches(void)
{
	int value = 9;

	ARROW_CHECK(call(3, 0, 0) == 1);
	ARROW_CHECK(call(4, 0, 0) == 0 && call(3, 0, 0) == 0);
	ARROW_CHECK(call(4, 2, 0) == -EINVAL);
	ARROW_CHECK(call(39, 0, 0) == 0);
	ARROW_CHECK(call(38, 0, 0) == -EINVAL);
	ARROW_CHECK(call(38, 1, 1) == -EINVAL);
	ARROW_CHECK(call(38, 1, 0) == 0 && call(39, 0, 0) == 1);
	ARROW_CHECK(call(39, 1, 0) == -EINVAL);
	ARROW_CHECK(call(1, 65, 0) == -EINVAL);
	ARROW_CHECK(call(1, 9, 0) == 0);
	ARROW_CHECK(call(2, (long)&value, 0) == 0 && value == 9);
	ARROW_CHECK(call(36, 1, 0) == 0);
	ARROW_CHECK(call(37, (long)&value, 0) == 0 && value == 1);
	ARROW_CHECK(call(23, 40, 0) == 1 && call(23, 41, 0) == -EINVAL);
	ARROW_CHECK(call(30, 0, 0) == 50000);
	ARROW_CHECK(call(29, 7, 0) == 0 && call(30, 0, 0) == 7);
	ARROW_CHECK(call(29, 0, 0) == 0 && call(30, 0, 0) == 50000);
	ARROW_CHECK(call(99999, 0, 0) == -EINVAL);
}

static void test_personality(void)
{
	ARROW_CHECK(arrow_sys_personality(0xffffffff, 0, 0, 0, 0, 0) == 0);
	ARROW_CHECK(arrow_sys_personality(0x40000, 0, 0, 0, 0, 0) == 0);
	ARROW_CHECK(arrow_sys_personality(0xffffffff, 0, 0, 0, 0, 0) == 0x40000);
}

int main(void)
{
	ARROW_TEST(test_name);
	ARROW_TEST(test_switches);
	ARROW_TEST(test_personality);
	return arrow_test_end();
}
