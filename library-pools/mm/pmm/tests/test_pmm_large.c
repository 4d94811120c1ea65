/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Gigabytes with holes: memory above 4 GiB, page tables as the frontier goes
 * on, and the end of what the processor can address.
 */
#include "mock_machine.h"

static bool is_table(uint64_t physical)
{
	for (size_t i = 0; i < ARROW_COUNT(mock_tables); i++) {
		if (mock_tables[i] && mock_tables[i] == physical)
			return true;
	}
	return false;
}

static bool is_memory(uint64_t physical, uint64_t size)
{
	uint64_t end = physical + size;

	if (physical >= 3 * GIB)
		return physical >= 4 * GIB && end <= 8 * GIB;
	return physical >= arrow_boot_info.image_end && end <= 3 * GIB;
}

/* Take memory in runs of @pages until there is none, writing into each. */
static size_t take_all(size_t pages, void **runs)
{
	size_t count = 0;

	while ((runs[count] = arrow_pmm_alloc(pages)) != NULL) {
		uint64_t physical = mock_physical(runs[count]);

		ARROW_CHECK(is_memory(physical, pages * MOCK_PAGE));
		ARROW_CHECK(!is_table(physical));
		*(size_t *)runs[count] = count;
		count++;
	}
	return count;
}

static void *runs[16384];

static void test_all_of_it(void)
{
	struct arrow_pmm_stats stats;
	size_t count;

	arrow_pmm_init(&arrow_boot_info);
	count = take_all(128, runs);
	/* bits, page tables and their alignment may cost a run a GiB or two */
	ARROW_CHECK(count > 7 * GIB / MIB * 2 - 16);
	for (size_t i = 0; i < count; i++) {
		ARROW_CHECK_UINT(*(size_t *)runs[i], i);
		ARROW_CHECK_INT(arrow_pmm_free(runs[i], 128), 0);
	}
	arrow_pmm_stats(&stats);
	ARROW_CHECK(stats.freed + stats.untouched + 8 >= stats.total);
}

/* Released only to see that they count as handed out; nobody reads them. */
static void test_tables_are_kept(void)
{
	for (size_t i = 1; i < ARROW_COUNT(mock_tables); i++) {
		if (i == 3)
			continue;
		ARROW_CHECK(mock_tables[i]);
		ARROW_CHECK(is_memory(mock_tables[i], MOCK_PAGE));
		char *table = mock_base + mock_tables[i];

		ARROW_CHECK_INT(table[0], (char)0xee);
		ARROW_CHECK_MEMORY(table, table + 1, MOCK_PAGE - 1);
		ARROW_CHECK_INT(arrow_pmm_free(table, 1), 0);
	}
}

static void test_gigabyte_in_one_run(void)
{
	size_t pages = GIB / MOCK_PAGE;
	char *run = arrow_pmm_alloc(pages);

	ARROW_CHECK(run && mock_physical(run) % GIB == 0);
	run[GIB - 1] = 1;
	ARROW_CHECK_INT(arrow_pmm_free(run, pages), 0);
	ARROW_CHECK(!arrow_pmm_alloc(5 * pages));
}

int main(void)
{
	mock_start();
	/* the part above 8 GiB is beyond the direct map of this machine */
	mock_add_usable(4 * GIB, 20 * GIB);
	mock_add_usable(MIB, 3 * GIB);
	mock_add_reserved(3 * GIB, 4 * GIB);
	ARROW_TEST(test_all_of_it);
	ARROW_TEST(test_tables_are_kept);
	ARROW_TEST(test_gigabyte_in_one_run);
	return arrow_test_end();
}
