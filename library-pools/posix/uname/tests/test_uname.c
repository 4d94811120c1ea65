/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/credentials.h>
#include <arrow/test.h>
#include <arrow/uname.h>

#include "../../../vfs/file/tests/mock_user.h"

struct arrow_credentials arrow_credentials = {
	.effective = UINT64_C(1) << ARROW_CREDENTIALS_SYS_ADMIN,
};

#define FIELD(names, n) ((names) + (n) * (ARROW_UNAME_MAX + 1))

static void test_names(void)
{
	char names[6 * (ARROW_UNAME_MAX + 1)];

	ARROW_CHECK(arrow_sys_uname((long)names, 0, 0, 0, 0, 0) == 0);
	ARROW_CHECK(strcmp(FIELD(names, 0), "Linux") == 0);
	ARROW_CHECK(strcmp(FIELD(names, 1), "arrow") == 0);
	ARROW_CHECK(strcmp(FIELD(names, 2), "6.1.0-arrow") == 0);
	ARROW_CHECK(strcmp(FIELD(names, 4), "x86_64") == 0);
	ARROW_CHECK(strcmp(FIELD(names, 5), "(none)") == 0);
	ARROW_CHECK(arrow_sys_uname(8, 0, 0, 0, 0, 0) == -EFAULT);
}

static void test_changes(void)
{
	char names[6 * (ARROW_UNAME_MAX + 1)];
	char longest[ARROW_UNAME_MAX];

	memset(longest, 'n', sizeof(longest));
	ARROW_CHECK(arrow_sys_sethostname((long)"other", 3, 0, 0, 0, 0) == 0);
	ARROW_CHECK(arrow_sys_setdomainname((long)longest, 64, 0, 0, 0, 0) == 0);
	ARROW_CHECK(arrow_sys_uname((long)names, 0, 0, 0, 0, 0) == 0);
	ARROW_CHECK(strcmp(FIELD(names, 1), "oth") == 0);
	ARROW_CHECK(strlen(FIELD(names, 5)) == 64);
	ARROW_CHECK(arrow_sys_sethostname((long)"x", 65, 0, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(arrow_sys_sethostname((long)"x", -1, 0, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(arrow_sys_sethostname(8, 4, 0, 0, 0, 0) == -EFAULT);
	ARROW_CHECK(strcmp(arrow_uname_host, "oth") == 0);
	arrow_credentials.effective = 0;
	ARROW_CHECK(arrow_sys_sethostname((long)"x", 1, 0, 0, 0, 0) == -EPERM);
}

int main(void)
{
	ARROW_TEST(test_names);
	ARROW_TEST(test_changes);
	return arrow_test_end();
}
