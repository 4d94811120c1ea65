/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Random requests on a machine full of holes, against a model with one byte a
 * page. Every page carries the mark of its run, so that a page handed out twice
 * or written by the allocator while in use shows.
 */
#include "mock_machine.h"

#define STEPS 60000
#define MACHINE (48 * MIB)
#define PAGES (MACHINE / MOCK_PAGE)
#define RUNS_MAX 400

struct run {
	char *address;
	size_t pages;
	uint64_t mark;
};

static struct run runs[RUNS_MAX];
static size_t run_count;
static bool handed_out[PAGES];

static bool usable(uint64_t physical)
{
	if (physical < 64 * KIB || (physical >= 636 * KIB && physical < MIB))
		return false;
	if (physical >= MIB && physical < arrow_boot_info.image_end)
		return false;
	if (physical >= 5 * MIB && physical < 5 * MIB + 3000)
		return false;
	if (physical >= 10 * MIB && physical < 11 * MIB)
		return false;
	return physical < 20 * MIB ||
	       (physical >= 33 * MIB + 512 * KIB && physical < MACHINE);
}

static size_t random_pages(void)
{
	uint64_t r = arrow_test_random();

	switch (r % 8) {
	case 0:
		return 1 + (r >> 8) % 700;
	case 1:
		return (size_t)1 << (r >> 8) % 10;
	case 2:
	case 3:
		return 1 + (r >> 8) % 20;
	default:
		return 1;
	}
}

static void check_page(const struct run *run, size_t i)
{
	const char *page = run->address + i * MOCK_PAGE;
	uint64_t marks[2];

	memcpy(&marks[0], page, sizeof(marks[0]));
	memcpy(&marks[1], page + MOCK_PAGE - sizeof(marks[1]),
	       sizeof(marks[1]));
	ARROW_CHECK_UINT(marks[0], run->mark + i);
	ARROW_CHECK_UINT(marks[1], run->mark + i);
}

static void take_page(const struct run *run, size_t i)
{
	uint64_t physical = mock_physical(run->address) + i * MOCK_PAGE;
	uint64_t mark = run->mark + i;
	char *page = run->address + i * MOCK_PAGE;

	if (!ARROW_CHECK(physical < MACHINE))
		return;
	ARROW_CHECK(usable(physical) && usable(physical + MOCK_PAGE - 1));
	ARROW_CHECK(!handed_out[physical / MOCK_PAGE]);
	handed_out[physical / MOCK_PAGE] = true;
	memcpy(page, &mark, sizeof(mark));
	memcpy(page + MOCK_PAGE - sizeof(mark), &mark, sizeof(mark));
}

static void step_alloc(void)
{
	struct run *run = &runs[run_count];
	size_t pages = random_pages();

	if (run_count == RUNS_MAX)
		return;
	run->address = arrow_pmm_alloc(pages);
	run->pages = pages;
	run->mark = arrow_test_random();
	if (!run->address)
		return;
	if ((pages & (pages - 1)) == 0)
		ARROW_CHECK_UINT(mock_physical(run->address) %
					 (pages * MOCK_PAGE),
				 0);
	for (size_t i = 0; i < pages; i++)
		take_page(run, i);
	run_count++;
}

/* Release the first @pages of a run. */
static void release(struct run *run, size_t pages)
{
	for (size_t i = 0; i < pages; i++) {
		check_page(run, i);
		handed_out[mock_physical(run->address) / MOCK_PAGE + i] = false;
	}
	ARROW_CHECK_INT(arrow_pmm_free(run->address, pages), 0);
	ARROW_CHECK_INT(arrow_pmm_free(run->address, 1), -EINVAL);
	run->address += pages * MOCK_PAGE;
	run->pages -= pages;
	run->mark += pages;
	if (run->pages == 0)
		*run = runs[--run_count];
}

static void step_free(void)
{
	if (!run_count)
		return;
	uint64_t r = arrow_test_random();
	struct run *run = &runs[r % run_count];

	release(run, r >> 20 & 1 ? run->pages : 1 + (r >> 32) % run->pages);
}

/* Releasing what is partly free must fail, wherever the free page is. */
static void step_wrong_free(void)
{
	uint64_t page = arrow_test_random() % PAGES;
	uint64_t pages = 1 + arrow_test_random() % 40;
	bool all = page + pages <= PAGES;

	for (uint64_t i = page; all && i < page + pages; i++)
		all = handed_out[i];
	if (!all)
		ARROW_CHECK_INT(arrow_pmm_free(mock_base + page * MOCK_PAGE,
					       pages),
				-EINVAL);
}

static void check_count(void)
{
	struct arrow_pmm_stats stats;
	size_t used = 0;

	for (size_t i = 0; i < run_count; i++)
		used += runs[i].pages;
	arrow_pmm_stats(&stats);
	/* one page may be put aside for a page table */
	ARROW_CHECK(stats.used == used || stats.used == used + 1);
	ARROW_CHECK_UINT(stats.used + stats.freed + stats.untouched,
			 stats.total);
}

static void test_random_steps(void)
{
	arrow_test_seed(1618033988);
	arrow_pmm_init(&arrow_boot_info);
	for (int step = 0; step < STEPS; step++) {
		uint64_t r = arrow_test_random() % 100;
		bool grow = step / 3000 % 2 == 0;

		if (r < 4)
			step_wrong_free();
		else if (r < (grow ? 64 : 40))
			step_alloc();
		else
			step_free();
		check_count();
	}
}

static void test_nothing_is_lost(void)
{
	struct arrow_pmm_stats stats;

	while (run_count)
		release(&runs[0], runs[0].pages);
	arrow_pmm_stats(&stats);
	ARROW_CHECK(stats.used <= 1);
	char *run = arrow_pmm_alloc(4 * MIB / MOCK_PAGE);

	ARROW_CHECK(run && mock_physical(run) % (4 * MIB) == 0);
}

int main(void)
{
	mock_start();
	mock_add_usable(33 * MIB + 512 * KIB + 17, MACHINE - 1);
	mock_add_usable(0, 636 * KIB + 1000);
	mock_add_usable(MIB, 12 * MIB);
	mock_add_usable(11 * MIB, 20 * MIB);
	mock_add_reserved(10 * MIB + 1, 11 * MIB - 1);
	mock_add_module(5 * MIB, 5 * MIB + 3000);
	ARROW_TEST(test_random_steps);
	ARROW_TEST(test_nothing_is_lost);
	return arrow_test_end();
}
