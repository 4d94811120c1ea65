/* SPDX-License-Identifier: BSD-3-Clause */
/* Which allocations fail on request. */
#include <arrow/test.h>

#include "../src/fail.c"

/* The fates of the next six allocations, `x` for one that fails. */
static const char *fates(uint64_t at, bool stays)
{
	static char text[7];

	arrow_pmm_fail = (struct arrow_pmm_fail){.at = at, .stays = stays};
	for (int i = 0; i < 6; i++)
		text[i] = arrow_pmm_fail_due() ? 'x' : '.';
	ARROW_CHECK_UINT(arrow_pmm_fail.count, 6);
	return text;
}

static void test_one(void)
{
	ARROW_CHECK_TEXT(fates(0, false), "......");
	ARROW_CHECK_TEXT(fates(1, false), "x.....");
	ARROW_CHECK_TEXT(fates(4, false), "...x..");
	ARROW_CHECK_UINT(arrow_pmm_fail.failed, 1);
	ARROW_CHECK_TEXT(fates(7, false), "......");
	ARROW_CHECK_UINT(arrow_pmm_fail.failed, 0);
}

static void test_for_good(void)
{
	ARROW_CHECK_TEXT(fates(0, true), "......");
	ARROW_CHECK_TEXT(fates(5, true), "....xx");
	ARROW_CHECK_TEXT(fates(1, true), "xxxxxx");
	ARROW_CHECK_UINT(arrow_pmm_fail.failed, 6);
}

int main(void)
{
	ARROW_TEST(test_one);
	ARROW_TEST(test_for_good);
	return arrow_test_end();
}
