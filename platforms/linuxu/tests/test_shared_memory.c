/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's mappings follow the tables, against a host that is played: it
 * keeps one record a page and counts how many ranges that makes.
 */
#undef CONFIG_APP_ATTACHED
#define CONFIG_APP_ATTACHED 1

#include "../src/shared_memory.c"

#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define AT ((uintptr_t)0x400000)
#define PAGES 64
#define ROUNDS 20000

struct arrow_boot_info arrow_boot_info;
char arrow_image_start[SHARED_PAGE] __aligned(4096);
char arrow_image_end[1];
char arrow_image_pages_start[1];
char arrow_image_pages_end[1];

/* What the tables say, and what the host maps: 0 or a physical address with
 * the protection in its low bits. */
static uint64_t mock_table[PAGES];
static uint64_t mock_host[PAGES];
static size_t mock_calls;
static size_t mock_limit = SIZE_MAX;
static long mock_error;
static jmp_buf mock_end;
static char mock_said[256];

static size_t mock_index(uintptr_t at)
{
	return (at - AT) / SHARED_PAGE;
}

static size_t mock_ranges(void)
{
	size_t ranges = 0;

	for (size_t i = 0; i < PAGES; i++) {
		if (mock_host[i] &&
		    (!i || mock_host[i] != mock_host[i - 1] + SHARED_PAGE))
			ranges++;
	}
	return ranges;
}

bool arrow_arch_user_next(uintptr_t *address, uintptr_t end, uint64_t *physical,
			  unsigned int *protection)
{
	for (uintptr_t at = *address; at < end; at += SHARED_PAGE) {
		uint64_t entry = mock_table[mock_index(at)];

		if (!entry)
			continue;
		*address = at;
		*physical = entry & ~(uint64_t)15;
		*protection = entry & 15;
		return true;
	}
	return false;
}

long linuxu_mmap(void *at, size_t size, int protection, int flags,
		 int descriptor, long offset)
{
	bool code = protection == (LINUXU_PROT_READ | LINUXU_PROT_EXECUTE);

	mock_calls++;
	ARROW_CHECK_INT(descriptor, shared_file);
	ARROW_CHECK(flags & LINUXU_MAP_FIXED);
	ARROW_CHECK(!!(flags & LINUXU_MAP_PRIVATE) == code);
	if (mock_error)
		return mock_error;
	if (mock_ranges() >= mock_limit)
		return -ENOMEM;
	for (size_t i = 0; i < size / SHARED_PAGE; i++)
		mock_host[mock_index((uintptr_t)at) + i] =
			((uint64_t)offset + i * SHARED_PAGE) |
			(uint64_t)protection;
	return (long)(uintptr_t)at;
}

long linuxu_munmap(uintptr_t at, size_t size)
{
	mock_calls++;
	for (size_t i = 0; i < PAGES; i++) {
		uintptr_t page = AT + i * SHARED_PAGE;

		if (page >= at && page < at + size)
			mock_host[i] = 0;
	}
	return 0;
}

long linuxu_pwrite(int descriptor, const void *from, size_t n, uint64_t at)
{
	(void)descriptor;
	(void)from;
	(void)at;
	return (long)n;
}

long linuxu_memfd_create(const char *name, unsigned int flags)
{
	(void)name;
	(void)flags;
	return 5;
}

long linuxu_ftruncate(int descriptor, uint64_t size)
{
	(void)descriptor;
	(void)size;
	return 0;
}

void linuxu_give_up(const char *why)
{
	snprintf(mock_said, sizeof(mock_said), "%s", why);
	longjmp(mock_end, 1);
}

void arrow_panic(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(mock_said, sizeof(mock_said), format, arguments);
	va_end(arguments);
	longjmp(mock_end, 1);
}

int arrow_vma_seal(uintptr_t start, size_t size)
{
	(void)start;
	(void)size;
	return 0;
}

bool arrow_vma_next(uintptr_t address, struct arrow_vma_info *info)
{
	(void)address;
	(void)info;
	return false;
}

int arrow_vma_populate(uintptr_t start, size_t size, unsigned int access)
{
	(void)start;
	(void)size;
	(void)access;
	return 0;
}

static void set(size_t page, uint64_t physical, unsigned int protection)
{
	mock_table[page] = physical ? physical | protection : 0;
	arrow_plat_program_changed(AT + page * SHARED_PAGE);
}

/* What the host is to map for an entry; the mark means nothing to it. */
static uint64_t wanted(uint64_t entry)
{
	return entry & ARROW_ARCH_READ ? entry & ~(uint64_t)ARROW_ARCH_MARK : 0;
}

static void clear(void)
{
	for (size_t i = 0; i < PAGES; i++)
		set(i, 0, 0);
	arrow_plat_program_sync();
	mock_calls = 0;
}

static void test_neighbours_are_mapped_at_once(void)
{
	clear();
	for (size_t i = 0; i < 10; i++)
		set(i, 0x100000 + i * SHARED_PAGE,
		    ARROW_ARCH_READ | ARROW_ARCH_WRITE | ARROW_ARCH_MARK);
	ARROW_CHECK_UINT(mock_calls, 0);
	ARROW_CHECK(arrow_plat_program_pending);
	arrow_plat_program_sync();
	ARROW_CHECK(!arrow_plat_program_pending);
	ARROW_CHECK_UINT(mock_calls, 1);
	for (size_t i = 10; i-- > 0;)
		set(i, 0, 0);
	arrow_plat_program_sync();
	ARROW_CHECK_UINT(mock_calls, 2);
	ARROW_CHECK_UINT(mock_ranges(), 0);
}

static void test_a_page_without_rights_is_not_mapped(void)
{
	clear();
	set(3, 0x5000, ARROW_ARCH_READ | ARROW_ARCH_EXECUTE);
	arrow_plat_program_sync();
	ARROW_CHECK_UINT(mock_host[3], 0x5005);
	set(3, 0x5000, ARROW_ARCH_MARK);
	arrow_plat_program_sync();
	ARROW_CHECK_UINT(mock_host[3], 0);
}

/* Linux's numbers of protection are those of the tables. */
static void test_the_host_follows_whatever_changes(void)
{
	size_t wrong = 0;

	clear();
	for (int round = 0; round < ROUNDS; round++) {
		size_t page = arrow_test_random() % PAGES;
		uint64_t frame = arrow_test_random() % 4 ?
					 0x800 + page :
					 0x100 + arrow_test_random() % 8;
		unsigned int protection = arrow_test_random() % 16;

		if (protection & 7)
			protection |= ARROW_ARCH_READ;
		set(page, arrow_test_random() % 3 ? frame * SHARED_PAGE : 0,
		    protection);
		if (arrow_test_random() % 4)
			continue;
		arrow_plat_program_sync();
		for (size_t i = 0; i < PAGES; i++)
			wrong += mock_host[i] != wanted(mock_table[i]);
	}
	ARROW_CHECK_UINT(wrong, 0);
}

/* Where the host maps no more ranges, what it has is forgotten. */
static void test_a_host_that_is_full_begins_anew(void)
{
	clear();
	mock_limit = 8;
	for (size_t i = 0; i < PAGES; i++) {
		set(i, 0x100000, ARROW_ARCH_READ);
		arrow_plat_program_sync();
		ARROW_CHECK_UINT(mock_host[i], 0x100001);
		ARROW_CHECK(mock_ranges() <= 8);
	}
	mock_limit = SIZE_MAX;
}

static bool ends_with(long error, const char *words)
{
	mock_error = error;
	mock_said[0] = '\0';
	if (!setjmp(mock_end)) {
		set(1, 0x3000, ARROW_ARCH_READ);
		arrow_plat_program_sync();
	}
	mock_error = 0;
	return strstr(mock_said, words);
}

static void test_a_host_that_refuses_ends_it_with_words(void)
{
	clear();
	ARROW_CHECK(ends_with(-EPERM, "address 0x401000 (vm.mmap_min_addr)"));
	ARROW_CHECK(ends_with(-ENOMEM, "does not map address 0x401000"));
}

int main(void)
{
	shared_kept[0].start = AT + PAGES * SHARED_PAGE;
	shared_kept[0].end = shared_kept[0].start;
	shared_kept[1] = shared_kept[0];
	ARROW_TEST(test_neighbours_are_mapped_at_once);
	ARROW_TEST(test_a_page_without_rights_is_not_mapped);
	ARROW_TEST(test_the_host_follows_whatever_changes);
	ARROW_TEST(test_a_host_that_is_full_begins_anew);
	ARROW_TEST(test_a_host_that_refuses_ends_it_with_words);
	return arrow_test_end();
}
