/* SPDX-License-Identifier: BSD-3-Clause */
/* The page allocator on the machine's own memory map and direct map. */
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/test.h>

#define PAGE ARROW_PMM_PAGE_SIZE
#define RUNS 600
#define RUN_PAGES 8

static char *runs[RUNS];

static void write_run(char *run, size_t mark)
{
	for (size_t i = 0; i < RUN_PAGES; i++)
		*(size_t *)(run + i * PAGE) = mark + i;
}

static bool run_is_intact(const char *run, size_t mark)
{
	for (size_t i = 0; i < RUN_PAGES; i++) {
		if (*(const size_t *)(run + i * PAGE) != mark + i)
			return false;
	}
	return true;
}

/* Some 19 MiB, so that the direct map has to grow. */
static void test_memory_holds_what_is_written(void)
{
	size_t count = 0;

	while (count < RUNS && (runs[count] = arrow_pmm_alloc(RUN_PAGES))) {
		write_run(runs[count], count * RUN_PAGES);
		count++;
	}
	ARROW_CHECK(count > 0);
	for (size_t i = 0; i < count; i++)
		ARROW_CHECK(run_is_intact(runs[i], i * RUN_PAGES));
	while (count)
		ARROW_CHECK_INT(arrow_pmm_free(runs[--count], RUN_PAGES), 0);
}

static void test_double_free_is_refused(void)
{
	void *page = arrow_pmm_alloc(1);

	ARROW_CHECK(page);
	ARROW_CHECK_INT(arrow_pmm_free(page, 1), 0);
	ARROW_CHECK_INT(arrow_pmm_free(page, 1), -EINVAL);
}

static void test_image_is_not_handed_out(void)
{
	ARROW_CHECK_INT(arrow_pmm_free(runs, 1), -EINVAL);
}

static void test_statistics_add_up(void)
{
	struct arrow_pmm_stats stats;

	arrow_pmm_stats(&stats);
	ARROW_CHECK(stats.total > 0);
	ARROW_CHECK_UINT(stats.used + stats.freed + stats.untouched,
			 stats.total);
}

int main(void)
{
	ARROW_TEST(test_memory_holds_what_is_written);
	ARROW_TEST(test_double_free_is_refused);
	ARROW_TEST(test_image_is_not_handed_out);
	ARROW_TEST(test_statistics_add_up);
	return arrow_test_end();
}
