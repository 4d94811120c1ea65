/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Random steps against one record a page. Allocations fail at random, and a
 * step that fails for want of memory must have changed nothing. Another file
 * and the host's kernel say what system calls do; here it is about memory that
 * is shared, copied, lost and given back.
 */
#include "mock_source.h"

#define BASE ((uintptr_t)0x40000000 - 16 * PAGE)
#define PAGES ((size_t)48)
#define FILE_PAGES ((size_t)32)
#define STEPS 60000
#define NONE SIZE_MAX

/* What one page of the range should be. */
struct page {
	bool mapped;
	bool shared;
	unsigned int protection;
	size_t file_page; /* NONE: no file */
	bool own;	  /* written to, and nobody else's */
	char value;	  /* if own */
};

static struct page model[PAGES];
static struct mock_file file = {.source = {&mock_file_ops}};
static char file_values[MOCK_FILE_PAGES];
static size_t refused; /* steps that failed for want of memory */

static uint64_t draw(uint64_t n)
{
	return (arrow_test_random() >> 16) % n;
}

static uintptr_t address(size_t page)
{
	return BASE + page * PAGE;
}

static char shown(const struct page *page)
{
	if (page->own)
		return page->value;
	return page->file_page == NONE ? 0 : file_values[page->file_page];
}

static bool follows(const struct page *a, const struct page *b)
{
	if (!a->mapped || !b->mapped || a->shared != b->shared ||
	    a->protection != b->protection ||
	    (a->file_page == NONE) != (b->file_page == NONE))
		return false;
	return a->file_page == NONE || a->file_page + 1 == b->file_page;
}

/* How many pages from here on are one mapping. */
static size_t run_of(size_t page)
{
	size_t n = 1;

	while (page + n < PAGES &&
	       follows(&model[page + n - 1], &model[page + n]))
		n++;
	return n;
}

/* Whether a failure was one of memory, which must leave all as it was. */
static bool was_refused(int error, size_t failures)
{
	if (error != -ENOMEM || mock_failures == failures)
		return false;
	refused++;
	return true;
}

static void step_map(size_t first, size_t n)
{
	static const unsigned int places[] = {ARROW_VMA_FIXED, ARROW_VMA_FIXED,
					      ARROW_VMA_FIXED | ARROW_VMA_EMPTY};
	unsigned int flags = places[draw(ARROW_COUNT(places))];
	bool of_file = draw(2);
	struct page page = {
		.mapped = true,
		.shared = of_file && draw(2),
		.protection = (unsigned int)draw(4),
		.file_page = of_file ? draw(FILE_PAGES) : NONE,
	};
	uintptr_t start = address(first);
	size_t failures = mock_failures;
	int expected = 0;

	for (size_t i = 0; i < n && flags & ARROW_VMA_EMPTY; i++)
		expected = model[first + i].mapped ? -EEXIST : expected;
	if (page.shared)
		flags |= ARROW_VMA_SHARED;
	int error = arrow_vma_map(&start, n * PAGE, page.protection, flags,
				  of_file ? &file.source : NULL,
				  of_file ? page.file_page * PAGE : 0);

	if (was_refused(error, failures))
		return;
	ARROW_CHECK_INT(error, expected);
	for (size_t i = 0; i < n && !error; i++) {
		model[first + i] = page;
		page.file_page += of_file;
	}
}

static void step_unmap(size_t first, size_t n)
{
	size_t failures = mock_failures;
	int error = arrow_vma_unmap(address(first), n * PAGE);

	if (was_refused(error, failures))
		return;
	ARROW_CHECK_INT(error, 0);
	for (size_t i = 0; i < n; i++)
		model[first + i] = (struct page){.file_page = NONE};
}

/* In one mapping only, where it is done wholly or not at all. */
static void step_protect(size_t first, size_t n)
{
	unsigned int protection = (unsigned int)draw(8);
	size_t failures = mock_failures;
	int error;

	if (n > run_of(first))
		n = run_of(first);
	error = arrow_vma_protect(address(first), n * PAGE, protection);
	if (was_refused(error, failures))
		return;
	ARROW_CHECK_INT(error, model[first].mapped ? 0 : -ENOMEM);
	for (size_t i = 0; i < n && !error; i++)
		model[first + i].protection = protection;
}

/* To another place in the range, of the same size. */
static void step_move(size_t first, size_t n)
{
	struct page moved[PAGES];
	size_t place = draw(PAGES - n + 1);
	uintptr_t to = address(place);
	size_t failures = mock_failures;
	int error;

	/* what is there would be lost even if memory is out */
	step_unmap(place, n);
	error = arrow_vma_remap(address(first), n * PAGE, n * PAGE,
				ARROW_VMA_REMAP_MOVE | ARROW_VMA_REMAP_FIXED,
				&to);
	if (was_refused(error, failures))
		return;
	if (place < first + n && first < place + n) {
		ARROW_CHECK_INT(error, model[first].mapped ? -EINVAL : -EFAULT);
		return;
	}
	ARROW_CHECK_INT(
		error, !model[first].mapped || run_of(first) < n ? -EFAULT : 0);
	if (error)
		return;
	memcpy(moved, model + first, n * sizeof(*moved));
	memcpy(model + place, moved, n * sizeof(*moved));
	for (size_t i = 0; i < n; i++)
		model[first + i] = (struct page){.file_page = NONE};
}

/* In its place, if there is room behind it. */
static void step_grow(size_t first, size_t n)
{
	size_t now = run_of(first);
	uintptr_t to = 7;
	size_t failures = mock_failures;
	bool room = first + now + n <= PAGES;
	int error;

	if (!model[first].mapped || !room)
		return;
	for (size_t i = 0; i < n; i++)
		room = room && !model[first + now + i].mapped;
	error = arrow_vma_remap(address(first), now * PAGE, (now + n) * PAGE, 0,
				&to);
	if (was_refused(error, failures))
		return;
	ARROW_CHECK_INT(error, room ? 0 : -ENOMEM);
	ARROW_CHECK_UINT(to, error ? 7 : address(first));
	for (size_t i = 0; i < n && !error; i++) {
		struct page *page = &model[first + now + i];

		*page = page[-1];
		page->own = false;
		page->file_page += page->file_page != NONE;
	}
}

static void step_write(size_t first)
{
	struct page *page = &model[first];
	char value = (char)draw(100);
	size_t failures = mock_failures;
	int error = mock_write(address(first), value);
	int expected = 0;

	if (was_refused(error, failures))
		return;
	if (!page->mapped)
		expected = -EFAULT;
	else if (!(page->protection & ARROW_ARCH_WRITE))
		expected = -EACCES;
	else if (page->file_page != NONE && !page->own &&
		 page->file_page >= file.pages)
		expected = -ENXIO;
	ARROW_CHECK_INT(error, expected);
	if (error)
		return;
	if (page->shared) {
		file_values[page->file_page] = value;
		return;
	}
	page->own = true;
	page->value = value;
}

static void step_read(size_t first)
{
	const struct page *page = &model[first];
	char value = 0;
	size_t failures = mock_failures;
	int error = mock_read(address(first), &value);
	int expected = 0;

	if (was_refused(error, failures))
		return;
	if (!page->mapped)
		expected = -EFAULT;
	else if (!page->protection)
		expected = -EACCES;
	else if (page->file_page != NONE && !page->own &&
		 page->file_page >= file.pages)
		expected = -ENXIO;
	ARROW_CHECK_INT(error, expected);
	if (!error)
		ARROW_CHECK_INT(value, shown(page));
}

static void step_drop(size_t first, size_t n)
{
	arrow_vma_drop(address(first), n * PAGE);
	for (size_t i = 0; i < n; i++)
		model[first + i].own = false;
}

/* The file becomes shorter or longer; what it loses is new when it is back. */
static void step_resize_file(void)
{
	size_t pages = draw(FILE_PAGES + 1);

	if (pages < file.pages)
		arrow_vma_forget(&file.source, pages * PAGE, true);
	for (size_t i = 0; i < PAGES; i++) {
		if (model[i].mapped && model[i].file_page != NONE &&
		    model[i].file_page >= pages && pages < file.pages)
			model[i].own = false;
	}
	for (size_t i = pages; i < file.pages; i++) {
		if (file.frames[i])
			arrow_pmm_free(mock_frame(file.frames[i]), 1);
		file.frames[i] = 0;
		file_values[i] = mock_file_byte(i);
	}
	file.pages = pages;
}

/* The file takes its pages to other places. */
static void step_move_file(void)
{
	arrow_vma_forget(&file.source, 0, false);
	for (size_t i = 0; i < file.pages; i++) {
		uint64_t before = file.frames[i];
		char *page = before ? arrow_pmm_alloc(1) : NULL;

		if (!page)
			continue;
		memcpy(page, mock_frame(before), PAGE);
		arrow_pmm_free(mock_frame(before), 1);
		file.frames[i] = (uint64_t)page - arrow_boot_info.direct_map;
	}
}

static void step(void)
{
	size_t first = draw(PAGES);
	size_t n = 1 + draw(draw(4) ? 5 : 20);

	if (n > PAGES - first)
		n = PAGES - first;
	switch (draw(24)) {
	case 0:
	case 1:
	case 2:
		step_map(first, n);
		return;
	case 3:
		step_unmap(first, n);
		return;
	case 4:
	case 5:
	case 6:
		step_protect(first, n);
		return;
	case 7:
		step_move(first, n);
		return;
	case 8:
		step_grow(first, n);
		return;
	case 9:
		step_drop(first, n);
		return;
	case 10:
		if (draw(2))
			step_resize_file();
		else
			step_move_file();
		return;
	case 11:
	case 12:
	case 13:
		step_read(first);
		return;
	default:
		step_write(first);
	}
}

/* What is mapped, and what the tables show, without a fault. */
static bool check(void)
{
	struct arrow_vma_info info = {.end = BASE};
	uint64_t own = 0, own_counted = 0;
	size_t mappings = 0, left = 0;
	struct arrow_vma_stats stats;
	bool same = true;

	for (size_t i = 0; i < PAGES; i++) {
		uintptr_t at = address(i);
		unsigned int protection;
		uint64_t physical;
		bool there = (at < info.end || arrow_vma_next(at, &info)) &&
			     info.start <= at;

		left = left ? left - 1 : 0;
		same = ARROW_CHECK(there == model[i].mapped) && same;
		if (there) {
			same = ARROW_CHECK_UINT(info.protection,
						model[i].protection) &&
			       same;
			if (!left) {
				left = run_of(i);
				mappings++;
			}
		}
		own += model[i].own ? PAGE : 0;
		if (!arrow_arch_user_next(&at, at + PAGE, &physical,
					  &protection)) {
			same = ARROW_CHECK(!model[i].own) && same;
			continue;
		}
		own_counted += protection & ARROW_ARCH_MARK ? PAGE : 0;
		same = ARROW_CHECK(there) && same;
		same = ARROW_CHECK_INT(*mock_frame(physical),
				       shown(&model[i])) &&
		       same;
	}
	arrow_vma_stats(&stats);
	same = ARROW_CHECK_UINT(stats.count, mappings) && same;
	same = ARROW_CHECK_UINT(stats.own, own) && same;
	return ARROW_CHECK_UINT(own_counted, own) && same;
}

static void test_random_steps(void)
{
	bool same = true;

	for (int i = 0; i < STEPS && same; i++) {
		if (i > STEPS / 4)
			mock_fuse = (long)draw(4);
		mock_dry = i % 3 == 0;
		step();
		mock_fuse = -1;
		same = check();
		if (!same)
			arrow_test_fail(__FILE__, __LINE__, "step %d", i);
	}
	ARROW_CHECK(refused > 1000);
}

static void test_everything_is_given_back(void)
{
	struct arrow_vma_stats stats;

	ARROW_CHECK_INT(
		arrow_vma_unmap(ARROW_ARCH_USER_START,
				ARROW_ARCH_USER_END - ARROW_ARCH_USER_START),
		0);
	file.pages = FILE_PAGES;
	memset(model, 0, sizeof(model));
	step_resize_file();
	for (size_t i = 0; i < MOCK_FILE_PAGES; i++) {
		if (file.frames[i])
			arrow_pmm_free(mock_frame(file.frames[i]), 1);
	}
	ARROW_CHECK_INT(file.holds, 0);
	arrow_vma_stats(&stats);
	ARROW_CHECK_UINT(stats.mapped + stats.own + stats.data + stats.count, 0);
	ARROW_CHECK_UINT(mock_tables, 0);
	/* the page of zeros and pages for tables are kept, and structures */
	ARROW_CHECK(mock_frames <= 1 + ARROW_ARCH_TABLES_MAX);
	ARROW_CHECK(mock_blocks <= 3);
}

int main(void)
{
	mock_start();
	arrow_test_seed(314159);
	file.pages = FILE_PAGES;
	for (size_t i = 0; i < PAGES; i++)
		model[i].file_page = NONE;
	for (size_t i = 0; i < MOCK_FILE_PAGES; i++)
		file_values[i] = mock_file_byte(i);
	ARROW_TEST(test_random_steps);
	ARROW_TEST(test_everything_is_given_back);
	return arrow_test_end();
}
