/* SPDX-License-Identifier: BSD-3-Clause */
/* The rules of setuid(2) and its relatives, and of capabilities(7). */
#include <arrow/credentials.h>
#include <arrow/identity.h>
#include <arrow/test.h>

#include "../../../vfs/file/tests/mock_user.h"
#include "../../../vfs/file/tests/mock_alloc.h"

struct arrow_credentials arrow_credentials;

#define CALL(name, a, b, c) arrow_sys_##name((long)(a), (long)(b), (long)(c), 0, 0, 0)

static void begin_as_root(void)
{
	const struct arrow_credentials root = {
		.effective = ARROW_CREDENTIALS_ALL,
		.permitted = ARROW_CREDENTIALS_ALL,
	};

	arrow_credentials = root;
}

static void check_users(uint32_t uid, uint32_t euid, uint32_t suid)
{
	uint32_t r, e, s;

	ARROW_CHECK(CALL(getresuid, &r, &e, &s) == 0);
	ARROW_CHECK_UINT(r, uid);
	ARROW_CHECK_UINT(e, euid);
	ARROW_CHECK_UINT(s, suid);
	ARROW_CHECK_UINT(CALL(getuid, 0, 0, 0), uid);
	ARROW_CHECK_UINT(CALL(geteuid, 0, 0, 0), euid);
}

static void test_root_becomes_another_for_good(void)
{
	begin_as_root();
	ARROW_CHECK(CALL(setuid, 1000, 0, 0) == 0);
	check_users(1000, 1000, 1000);
	ARROW_CHECK_UINT(arrow_credentials.fsuid, 1000);
	ARROW_CHECK_UINT(arrow_credentials.permitted, 0);
	ARROW_CHECK(CALL(setuid, 0, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(setuid, 1000, 0, 0) == 0);
	ARROW_CHECK(CALL(setuid, -1, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(setgid, 5, 0, 0) == -EPERM);
}

static void test_effective_user_for_a_while(void)
{
	begin_as_root();
	ARROW_CHECK(CALL(setresuid, -1, 1000, -1) == 0);
	check_users(0, 1000, 0);
	ARROW_CHECK_UINT(arrow_credentials.effective, 0);
	ARROW_CHECK_UINT(arrow_credentials.permitted, ARROW_CREDENTIALS_ALL);
	ARROW_CHECK(CALL(setresuid, -1, 2000, -1) == -EPERM);
	ARROW_CHECK(CALL(setresuid, -1, 0, -1) == 0);
	ARROW_CHECK_UINT(arrow_credentials.effective, ARROW_CREDENTIALS_ALL);
}

static void test_setreuid_saves(void)
{
	begin_as_root();
	ARROW_CHECK(CALL(setreuid, 5, -1, 0) == 0);
	check_users(5, 0, 0);
	ARROW_CHECK(CALL(setreuid, -1, 5, 0) == 0);
	check_users(5, 5, 0);
	ARROW_CHECK(CALL(setreuid, 5, 5, 0) == 0);
	check_users(5, 5, 5);
	ARROW_CHECK(CALL(setreuid, 0, -1, 0) == -EPERM);
}

static void test_user_for_files(void)
{
	begin_as_root();
	ARROW_CHECK(CALL(setfsuid, 7, 0, 0) == 0);
	ARROW_CHECK(CALL(setfsuid, -1, 0, 0) == 7);
	ARROW_CHECK(!arrow_credentials_has(ARROW_CREDENTIALS_DAC_OVERRIDE));
	ARROW_CHECK(CALL(setfsuid, 0, 0, 0) == 7);
	ARROW_CHECK(arrow_credentials_has(ARROW_CREDENTIALS_DAC_OVERRIDE));
}

static void test_groups(void)
{
	uint32_t list[3] = {10, 20, 30};
	uint32_t r, e, s;

	begin_as_root();
	ARROW_CHECK(CALL(setgroups, 3, list, 0) == 0);
	list[0] = 0;
	ARROW_CHECK(CALL(getgroups, 0, 0, 0) == 3);
	ARROW_CHECK(CALL(getgroups, 2, list, 0) == -EINVAL);
	ARROW_CHECK(CALL(getgroups, -1, list, 0) == -EINVAL);
	ARROW_CHECK(CALL(getgroups, 3, list, 0) == 3);
	ARROW_CHECK_UINT(list[0], 10);
	ARROW_CHECK(CALL(setgroups, 65537, list, 0) == -EINVAL);
	ARROW_CHECK(CALL(setgroups, 3, 8, 0) == -EFAULT);
	mock_alloc_left = 0;
	ARROW_CHECK(CALL(setgroups, 3, list, 0) == -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK(CALL(getgroups, 0, 0, 0) == 3);
	ARROW_CHECK(CALL(setresgid, 1, 2, 3) == 0);
	ARROW_CHECK(CALL(getresgid, &r, &e, &s) == 0);
	ARROW_CHECK(r == 1 && e == 2 && s == 3);
	ARROW_CHECK(CALL(setregid, 4, -1, 0) == 0);
	ARROW_CHECK_UINT(arrow_credentials.sgid, 2);
	ARROW_CHECK(CALL(setgroups, 0, 0, 0) == 0);
	ARROW_CHECK_UINT((unsigned long)mock_alloc_count, 0);
}

static void test_capabilities_are_told_and_dropped(void)
{
	uint32_t header[2] = {0x20080522, 0};
	uint32_t sets[6];

	begin_as_root();
	ARROW_CHECK(CALL(capget, header, sets, 0) == 0);
	ARROW_CHECK_UINT(sets[0], 0xffffffff);
	ARROW_CHECK_UINT(sets[3], 0x1ff);
	sets[0] = sets[1] = 3;
	sets[3] = sets[4] = 0;
	ARROW_CHECK(CALL(capset, header, sets, 0) == 0);
	sets[0] = 7;
	ARROW_CHECK(CALL(capset, header, sets, 0) == -EPERM);
	header[0] = 1;
	ARROW_CHECK(CALL(capget, header, sets, 0) == -EINVAL);
	ARROW_CHECK_UINT(header[0], 0x20080522);
	header[1] = 99;
	ARROW_CHECK(CALL(capget, header, sets, 0) == -ESRCH);
	ARROW_CHECK(CALL(capset, header, sets, 0) == -EPERM);
	ARROW_CHECK(CALL(capget, 8, sets, 0) == -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_root_becomes_another_for_good);
	ARROW_TEST(test_effective_user_for_a_while);
	ARROW_TEST(test_setreuid_saves);
	ARROW_TEST(test_user_for_files);
	ARROW_TEST(test_groups);
	ARROW_TEST(test_capabilities_are_told_and_dropped);
	return arrow_test_end();
}
