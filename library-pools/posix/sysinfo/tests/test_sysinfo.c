/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/pmm.h>
#include <arrow/sysinfo.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include "../../../vfs/file/tests/mock_user.h"

uint64_t arrow_time_monotonic(void)
{
	return 7 * ARROW_TIME_SECOND + 1;
}

void arrow_pmm_stats(struct arrow_pmm_stats *stats)
{
	*stats = (struct arrow_pmm_stats){.total = 100, .used = 10};
}

static void test_figures(void)
{
	/* offsets of Linux's struct sysinfo on 64-bit machines */
	uint64_t words[14];

	ARROW_CHECK(arrow_sys_sysinfo((long)words, 0, 0, 0, 0, 0) == 0);
	ARROW_CHECK_UINT(words[0], 7);
	ARROW_CHECK_UINT(words[4], 100 * 4096);
	ARROW_CHECK_UINT(words[5], 90 * 4096);
	ARROW_CHECK_UINT(words[10] & 0xffff, 1);
	ARROW_CHECK_UINT(words[13] & 0xffffffff, 1);
	ARROW_CHECK(arrow_sys_sysinfo(8, 0, 0, 0, 0, 0) == -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_figures);
	return arrow_test_end();
}
