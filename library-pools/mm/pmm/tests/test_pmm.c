/* SPDX-License-Identifier: BSD-3-Clause */
/* The page allocator on one small machine, function by function. */
#include "mock_machine.h"

static void *pages_at_start;

static void test_start_touches_nothing(void)
{
	struct arrow_pmm_stats stats;

	arrow_pmm_init(&arrow_boot_info);
	ARROW_CHECK_UINT(mock_blocks, 0);
	arrow_pmm_stats(&stats);
	ARROW_CHECK_UINT(stats.total, 0);
	ARROW_CHECK_UINT(stats.used, 0);
}

static void test_first_page_follows_the_image(void)
{
	pages_at_start = arrow_pmm_alloc(1);
	/* one page of bits is between the two */
	ARROW_CHECK_UINT(mock_physical(pages_at_start),
			 MIB + 44 * KIB + MOCK_PAGE);
	ARROW_CHECK_UINT(mock_blocks, 1);
	memset(pages_at_start, 0x55, MOCK_PAGE);
}

static void test_statistics_add_up(void)
{
	struct arrow_pmm_stats stats;

	arrow_pmm_stats(&stats);
	ARROW_CHECK_UINT(stats.used, 1);
	ARROW_CHECK_UINT(stats.freed, 0);
	ARROW_CHECK_UINT(stats.untouched, stats.total - 1);
	ARROW_CHECK_UINT(stats.total, (15 * MIB - 44 * KIB) / MOCK_PAGE - 1);
}

static void test_powers_of_two_are_aligned(void)
{
	for (size_t pages = 1; pages <= 512; pages *= 2) {
		void *run = arrow_pmm_alloc(pages);

		ARROW_CHECK_UINT(mock_physical(run) % (pages * MOCK_PAGE), 0);
		memset(run, 0xaa, pages * MOCK_PAGE);
		ARROW_CHECK_INT(arrow_pmm_free(run, pages), 0);
	}
}

static void test_freed_page_is_used_again(void)
{
	void *first = arrow_pmm_alloc(1);

	ARROW_CHECK_INT(arrow_pmm_free(first, 1), 0);
	ARROW_CHECK(arrow_pmm_alloc(1) == first);
	ARROW_CHECK_INT(arrow_pmm_free(first, 1), 0);
}

static void test_any_number_of_pages(void)
{
	char *run = arrow_pmm_alloc(300);

	ARROW_CHECK(run);
	memset(run, 0x33, 300 * MOCK_PAGE);
	ARROW_CHECK_INT(arrow_pmm_free(run + 100 * MOCK_PAGE, 50), 0);
	ARROW_CHECK_INT(arrow_pmm_free(run, 100), 0);
	ARROW_CHECK_INT(arrow_pmm_free(run, 300), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(run + 150 * MOCK_PAGE, 150), 0);
}

static void test_wrong_releases_change_nothing(void)
{
	char *run = arrow_pmm_alloc(4);
	struct arrow_pmm_stats before;
	struct arrow_pmm_stats after;

	arrow_pmm_stats(&before);
	ARROW_CHECK_INT(arrow_pmm_free(run, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(run + 1, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(run, 5000), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(run, SIZE_MAX), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(NULL, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(mock_base + MIB, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(mock_base + 15 * MIB, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(mock_base - MOCK_PAGE, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_pmm_free(mock_base + 64 * GIB, 1), -EINVAL);
	arrow_pmm_stats(&after);
	ARROW_CHECK_MEMORY(&after, &before, sizeof(after));
	ARROW_CHECK_INT(arrow_pmm_free(run, 4), 0);
	ARROW_CHECK_INT(arrow_pmm_free(run, 4), -EINVAL);
}

static void test_impossible_requests(void)
{
	ARROW_CHECK(!arrow_pmm_alloc(0));
	ARROW_CHECK(!arrow_pmm_alloc(SIZE_MAX));
	ARROW_CHECK(!arrow_pmm_alloc(15 * MIB / MOCK_PAGE));
}

static void test_low_memory_comes_last(void)
{
	static void *pages[16 * MIB / MOCK_PAGE];
	size_t count = 0;
	size_t low = 0;

	while ((pages[count] = arrow_pmm_alloc(1)) != NULL) {
		uint64_t physical = mock_physical(pages[count]);

		memset(pages[count], 0x11, MOCK_PAGE);
		if (low)
			ARROW_CHECK(physical < 640 * KIB);
		if (physical < MIB)
			low++;
		ARROW_CHECK(physical >= 64 * KIB);
		count++;
	}
	/* 512 KiB - 64 KiB, less the page with the bits */
	ARROW_CHECK_UINT(low, (512 - 64) * KIB / MOCK_PAGE - 1);
	while (count)
		ARROW_CHECK_INT(arrow_pmm_free(pages[--count], 1), 0);
}

static void test_all_pages_join_again(void)
{
	struct arrow_pmm_stats stats;

	ARROW_CHECK_INT(arrow_pmm_free(pages_at_start, 1), 0);
	void *half = arrow_pmm_alloc(8 * MIB / MOCK_PAGE);

	ARROW_CHECK_UINT(mock_physical(half), 8 * MIB);
	ARROW_CHECK_INT(arrow_pmm_free(half, 8 * MIB / MOCK_PAGE), 0);
	arrow_pmm_stats(&stats);
	ARROW_CHECK_UINT(stats.used, 1); /* kept for a page table */
	ARROW_CHECK_UINT(stats.untouched, 0);
	ARROW_CHECK_UINT(stats.freed, stats.total - 1);
}

int main(void)
{
	mock_start();
	mock_add_usable(0, 512 * KIB);
	mock_add_usable(MIB, 16 * MIB);
	ARROW_TEST(test_start_touches_nothing);
	ARROW_TEST(test_first_page_follows_the_image);
	ARROW_TEST(test_statistics_add_up);
	ARROW_TEST(test_powers_of_two_are_aligned);
	ARROW_TEST(test_freed_page_is_used_again);
	ARROW_TEST(test_any_number_of_pages);
	ARROW_TEST(test_wrong_releases_change_nothing);
	ARROW_TEST(test_impossible_requests);
	ARROW_TEST(test_low_memory_comes_last);
	ARROW_TEST(test_all_pages_join_again);
	return arrow_test_end();
}
