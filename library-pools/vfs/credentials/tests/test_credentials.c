/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/credentials.h>
#include <arrow/test.h>

static void test_starts_as_root(void)
{
	ARROW_CHECK_UINT(arrow_credentials.uid | arrow_credentials.fsgid, 0);
	ARROW_CHECK(arrow_credentials_has(ARROW_CREDENTIALS_CHOWN));
	ARROW_CHECK(arrow_credentials_has(ARROW_CREDENTIALS_MKNOD));
	ARROW_CHECK(arrow_credentials_has(40));
	ARROW_CHECK(!arrow_credentials_has(41));
}

static void test_lost_capability(void)
{
	arrow_credentials.effective &=
		~(UINT64_C(1) << ARROW_CREDENTIALS_FOWNER);
	ARROW_CHECK(!arrow_credentials_has(ARROW_CREDENTIALS_FOWNER));
	ARROW_CHECK(arrow_credentials_has(ARROW_CREDENTIALS_DAC_OVERRIDE));
}

static void test_groups(void)
{
	static const uint32_t groups[] = {7, 9};

	arrow_credentials.fsgid = 1000;
	ARROW_CHECK(arrow_credentials_in_group(1000));
	ARROW_CHECK(!arrow_credentials_in_group(7));
	arrow_credentials.groups = groups;
	arrow_credentials.group_count = ARROW_COUNT(groups);
	ARROW_CHECK(arrow_credentials_in_group(7));
	ARROW_CHECK(arrow_credentials_in_group(9));
	ARROW_CHECK(!arrow_credentials_in_group(0));
}

int main(void)
{
	ARROW_TEST(test_starts_as_root);
	ARROW_TEST(test_lost_capability);
	ARROW_TEST(test_groups);
	return arrow_test_end();
}
