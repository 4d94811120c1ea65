/* SPDX-License-Identifier: BSD-3-Clause */
/* Mappings of memory, one case a property. */
#include "mock_machine.h"

#define AT ((uintptr_t)0x10000000)
#define READ ARROW_ARCH_READ
#define WRITE ARROW_ARCH_WRITE
#define RW (READ | WRITE)
#define MIB ((size_t)1 << 20)
#define GIB ((size_t)1 << 30)

static int map(uintptr_t start, size_t pages, unsigned int protection)
{
	return arrow_vma_map(&start, pages * PAGE, protection, ARROW_VMA_FIXED,
			     NULL, 0);
}

static char peek(uintptr_t address)
{
	char value = -1;

	ARROW_CHECK_INT(mock_read(address, &value), 0);
	return value;
}

static void clean(void)
{
	ARROW_CHECK_INT(
		arrow_vma_unmap(ARROW_ARCH_USER_START,
				ARROW_ARCH_USER_END - ARROW_ARCH_USER_START),
		0);
}

static size_t count(void)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	return stats.count;
}

static void test_pages_come_at_the_first_touch(void)
{
	size_t before = mock_frames;
	char value;

	ARROW_CHECK_INT(map(AT, 1000, RW), 0);
	ARROW_CHECK_UINT(mock_frames, before);
	ARROW_CHECK_INT(mock_write(AT + 5, 7), 0);
	ARROW_CHECK_INT(peek(AT + 5), 7);
	ARROW_CHECK_INT(peek(AT + 4), 0);
	ARROW_CHECK_INT(peek(AT + 999 * PAGE), 0);
	ARROW_CHECK_INT(mock_read(AT + 1000 * PAGE, &value), -EFAULT);
	ARROW_CHECK_INT(mock_read(AT - 1, &value), -EFAULT);
	clean();
}

static void test_what_was_only_read_costs_no_page(void)
{
	ARROW_CHECK_INT(map(AT, 500, RW), 0);
	ARROW_CHECK_INT(peek(AT), 0);
	size_t before = mock_frames;

	for (unsigned int i = 0; i < 400; i++)
		ARROW_CHECK_INT(peek(AT + i * PAGE), 0);
	ARROW_CHECK_UINT(mock_frames, before);
	ARROW_CHECK_INT(mock_write(AT + 7 * PAGE, 1), 0);
	ARROW_CHECK_INT(peek(AT + 8 * PAGE), 0);
	ARROW_CHECK_UINT(mock_frames, before + 1);
	clean();
}

static void test_everything_is_given_back(void)
{
	struct arrow_vma_stats stats;
	size_t before = mock_frames - mock_tables;
	size_t tables = mock_tables;

	ARROW_CHECK_INT(map(AT, 3000, RW), 0);
	for (unsigned int i = 0; i < 3000; i++)
		ARROW_CHECK_INT(mock_write(AT + i * PAGE, (char)i), 0);
	arrow_vma_stats(&stats);
	ARROW_CHECK_UINT(stats.own, 3000 * PAGE);
	clean();
	arrow_vma_stats(&stats);
	ARROW_CHECK_UINT(stats.own, 0);
	ARROW_CHECK_UINT(stats.mapped + stats.data + stats.count, 0);
	ARROW_CHECK_UINT(mock_tables, tables);
	ARROW_CHECK_UINT(mock_frames - mock_tables, before);
}

static void test_protection_is_obeyed_and_content_kept(void)
{
	char value;

	ARROW_CHECK_INT(map(AT, 3, RW), 0);
	ARROW_CHECK_INT(mock_write(AT + PAGE, 42), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT + PAGE, PAGE, 0), 0);
	ARROW_CHECK_UINT(count(), 3);
	ARROW_CHECK_INT(mock_read(AT + PAGE, &value), -EACCES);
	ARROW_CHECK_INT(mock_write(AT + 2 * PAGE, 1), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT + PAGE, PAGE, READ), 0);
	ARROW_CHECK_INT(peek(AT + PAGE), 42);
	ARROW_CHECK_INT(mock_write(AT + PAGE, 1), -EACCES);
	ARROW_CHECK_INT(arrow_vma_fault(AT + PAGE, ARROW_ARCH_EXECUTE), -EACCES);
	ARROW_CHECK_INT(arrow_vma_protect(AT + PAGE, PAGE, RW), 0);
	ARROW_CHECK_UINT(count(), 1);
	ARROW_CHECK_INT(mock_write(AT + PAGE, 43), 0);
	clean();
}

static void test_protection_up_to_a_hole(void)
{
	char value;

	ARROW_CHECK_INT(map(AT, 1, RW), 0);
	ARROW_CHECK_INT(map(AT + 2 * PAGE, 1, RW), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT, 3 * PAGE, 0), -ENOMEM);
	ARROW_CHECK_INT(mock_read(AT, &value), -EACCES);
	ARROW_CHECK_INT(mock_read(AT + 2 * PAGE, &value), 0);
	clean();
}

static void test_neighbours_become_one(void)
{
	ARROW_CHECK_INT(map(AT, 1, RW), 0);
	ARROW_CHECK_INT(map(AT + 2 * PAGE, 1, RW), 0);
	ARROW_CHECK_UINT(count(), 2);
	ARROW_CHECK_INT(map(AT + PAGE, 1, RW), 0);
	ARROW_CHECK_UINT(count(), 1);
	ARROW_CHECK_INT(map(AT + PAGE, 1, READ), 0);
	ARROW_CHECK_UINT(count(), 3);
	ARROW_CHECK_INT(arrow_vma_unmap(AT + PAGE, PAGE), 0);
	ARROW_CHECK_UINT(count(), 2);
	clean();
}

static void test_fixed_replaces_unless_it_must_be_empty(void)
{
	uintptr_t at = AT + PAGE;

	ARROW_CHECK_INT(map(AT, 3, RW), 0);
	ARROW_CHECK_INT(mock_write(at, 5), 0);
	ARROW_CHECK_INT(arrow_vma_map(&at, PAGE, RW,
				      ARROW_VMA_FIXED | ARROW_VMA_EMPTY, NULL,
				      0),
			-EEXIST);
	ARROW_CHECK_INT(peek(at), 5);
	ARROW_CHECK_INT(arrow_vma_map(&at, PAGE, RW, ARROW_VMA_FIXED, NULL, 0),
			0);
	ARROW_CHECK_INT(peek(at), 0);
	clean();
}

static void test_fixed_addresses_have_bounds(void)
{
	ARROW_CHECK_INT(map(ARROW_ARCH_USER_START - PAGE, 1, RW), -EPERM);
	ARROW_CHECK_INT(map(0, 1, RW), -EPERM);
	ARROW_CHECK_INT(map(ARROW_ARCH_USER_END, 1, RW), -ENOMEM);
	ARROW_CHECK_INT(map(ARROW_ARCH_USER_END - PAGE, 2, RW), -ENOMEM);
	ARROW_CHECK_INT(map((uintptr_t)-PAGE, 2, RW), -ENOMEM);
	ARROW_CHECK_INT(map(ARROW_ARCH_USER_END - PAGE, 1, RW), 0);
	ARROW_CHECK_INT(map(ARROW_ARCH_USER_START, 1, RW), 0);
	ARROW_CHECK_INT(mock_write(ARROW_ARCH_USER_END - 1, 1), 0);
	clean();
}

static void test_addresses_are_chosen_from_the_top(void)
{
	uintptr_t first = 0, second = 0, third = 0, wish = AT;

	ARROW_CHECK_INT(arrow_vma_map(&first, 4 * PAGE, RW, 0, NULL, 0), 0);
	ARROW_CHECK_INT(arrow_vma_map(&second, PAGE, READ, 0, NULL, 0), 0);
	ARROW_CHECK_UINT(second, first - PAGE);
	ARROW_CHECK_INT(arrow_vma_unmap(first, 2 * PAGE), 0);
	ARROW_CHECK_INT(arrow_vma_map(&third, 2 * PAGE, READ, 0, NULL, 0), 0);
	ARROW_CHECK_UINT(third, first);
	ARROW_CHECK_INT(arrow_vma_map(&wish, PAGE, RW, 0, NULL, 0), 0);
	ARROW_CHECK_UINT(wish, AT);
	wish = AT;
	ARROW_CHECK_INT(arrow_vma_map(&wish, PAGE, RW, 0, NULL, 0), 0);
	ARROW_CHECK_UINT(wish, second - PAGE);
	wish = 0;
	ARROW_CHECK_INT(arrow_vma_map(&wish, PAGE, RW, ARROW_VMA_LOW, NULL, 0),
			0);
	ARROW_CHECK(wish < (uintptr_t)1 << 31);
	clean();
}

static void test_no_hole_is_large_enough(void)
{
	uintptr_t at = 0;

	ARROW_CHECK_INT(arrow_vma_map(&at, (size_t)1 << 47, READ, 0, NULL, 0),
			-ENOMEM);
	ARROW_CHECK_INT(
		arrow_vma_map(&at, GIB + PAGE, READ, ARROW_VMA_LOW, NULL, 0),
		-ENOMEM);
	ARROW_CHECK_INT(map((uintptr_t)1 << 46, 1, READ), 0);
	ARROW_CHECK_INT(arrow_vma_map(&at, (size_t)3 << 45, READ, 0, NULL, 0),
			-ENOMEM);
	ARROW_CHECK_UINT(at, 0);
	clean();
}

static void test_reservations_are_free_but_promises_are_not(void)
{
	size_t before = mock_frames;
	uintptr_t at = 0;

	ARROW_CHECK_INT(
		arrow_vma_map(&at, 64 * GIB, RW, ARROW_VMA_NORESERVE, NULL, 0),
		0);
	for (unsigned int i = 0; i < 64; i++)
		ARROW_CHECK_INT(mock_write(at + i * GIB, 1), 0);
	clean();
	ARROW_CHECK(mock_frames <= before + 1);
	at = 0;
	ARROW_CHECK_INT(arrow_vma_map(&at, 64 * GIB, RW, 0, NULL, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_vma_map(&at, 64 * GIB, 0, 0, NULL, 0), 0);
	ARROW_CHECK_INT(arrow_vma_protect(at, 64 * GIB, RW), -ENOMEM);
	ARROW_CHECK_INT(arrow_vma_protect(at, PAGE, RW), 0);
	clean();
}

static void test_what_a_small_machine_promises(void)
{
	struct arrow_boot_memory *memory = &arrow_boot_info.memory[0];
	uint64_t end = memory->end;
	uintptr_t at = 0;

	memory->end = memory->start + 8 * MIB;
	ARROW_CHECK_INT(arrow_vma_map(&at, 64 * MIB, RW, 0, NULL, 0), 0);
	ARROW_CHECK_INT(mock_write(at + 64 * MIB - 1, 1), 0);
	at = 0;
	ARROW_CHECK_INT(arrow_vma_map(&at, 64 * MIB + PAGE, RW, 0, NULL, 0),
			-ENOMEM);
	memory->end = end;
	clean();
}

static void test_limits(void)
{
	ARROW_CHECK_INT(map(AT, 10, RW), 0);
	arrow_vma_limits.data = 12 * PAGE;
	ARROW_CHECK_INT(map(AT + GIB, 3, RW), -ENOMEM);
	ARROW_CHECK_INT(map(AT + GIB, 3, READ), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT + GIB, 3 * PAGE, RW), -ENOMEM);
	ARROW_CHECK_INT(arrow_vma_protect(AT + GIB, 2 * PAGE, RW), 0);
	arrow_vma_limits.data = UINT64_MAX;
	arrow_vma_limits.address_space = 14 * PAGE;
	ARROW_CHECK_INT(map(AT + 2 * GIB, 2, READ), -ENOMEM);
	ARROW_CHECK_INT(map(AT + 2 * GIB, 1, READ), 0);
	/* what is replaced does not count */
	ARROW_CHECK_INT(map(AT, 10, READ), 0);
	arrow_vma_limits.address_space = UINT64_MAX;
	clean();
}

static void test_pages_can_be_dropped(void)
{
	ARROW_CHECK_INT(map(AT, 3, RW), 0);
	for (unsigned int i = 0; i < 3; i++)
		ARROW_CHECK_INT(mock_write(AT + i * PAGE, 9), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT + PAGE), 1);
	arrow_vma_drop(AT + PAGE, PAGE);
	ARROW_CHECK_INT(arrow_vma_resident(AT + PAGE), 0);
	ARROW_CHECK_INT(peek(AT + PAGE), 0);
	ARROW_CHECK_INT(peek(AT + 2 * PAGE), 9);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 3 * PAGE), -ENOMEM);
	clean();
}

static void test_populating_stops_at_what_cannot_be_touched(void)
{
	ARROW_CHECK_INT(map(AT, 4, RW), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT + 2 * PAGE, PAGE, 0), 0);
	ARROW_CHECK_INT(arrow_vma_populate(AT, 2 * PAGE, 0), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT + PAGE), 1);
	ARROW_CHECK_INT(arrow_vma_populate(AT, 4 * PAGE, READ), -EACCES);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 3 * PAGE), 0);
	ARROW_CHECK_INT(arrow_vma_populate(AT + 3 * PAGE, 2 * PAGE, WRITE),
			-EFAULT);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 3 * PAGE), 1);
	clean();
}

static void test_locks_are_marks(void)
{
	struct arrow_vma_info info;

	ARROW_CHECK_INT(map(AT, 4, RW), 0);
	ARROW_CHECK_INT(arrow_vma_lock(AT + PAGE, PAGE, ARROW_VMA_LOCKED), 0);
	ARROW_CHECK(arrow_vma_next(AT + PAGE, &info));
	ARROW_CHECK_UINT(info.flags, ARROW_VMA_LOCKED);
	ARROW_CHECK_UINT(info.end - info.start, PAGE);
	ARROW_CHECK_INT(arrow_vma_lock(AT, 5 * PAGE, 0), -ENOMEM);
	ARROW_CHECK_UINT(count(), 1);
	arrow_vma_lock_future(ARROW_VMA_LOCKED);
	ARROW_CHECK_INT(map(AT + GIB, 1, RW), 0);
	arrow_vma_lock_future(0);
	ARROW_CHECK(arrow_vma_next(AT + GIB, &info));
	ARROW_CHECK_UINT(info.flags, ARROW_VMA_LOCKED);
	ARROW_CHECK(!arrow_vma_next(info.end, &info));
	clean();
}

static void test_so_many_mappings_and_no_more(void)
{
	size_t n = 0;

	while (n < 70000 && !map(AT + 2 * n * PAGE, 1, n % 3 ? RW : READ))
		n++;
	/* one more than the limit, as Linux counts */
	ARROW_CHECK_UINT(n, ARROW_VMA_COUNT_MAX + 1);
	ARROW_CHECK_INT(arrow_vma_unmap(AT, 5 * PAGE), 0);
	ARROW_CHECK_INT(map(AT, 3, READ), 0);
	ARROW_CHECK_INT(arrow_vma_unmap(AT + PAGE, PAGE), 0);
	ARROW_CHECK_INT(map(AT - 8 * PAGE, 3, READ), 0);
	ARROW_CHECK_INT(arrow_vma_unmap(AT - 7 * PAGE, PAGE), -ENOMEM);
	ARROW_CHECK_INT(arrow_vma_protect(AT - 7 * PAGE, PAGE, 0), -ENOMEM);
	clean();
	ARROW_CHECK_UINT(count(), 0);
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_pages_come_at_the_first_touch);
	ARROW_TEST(test_what_was_only_read_costs_no_page);
	ARROW_TEST(test_everything_is_given_back);
	ARROW_TEST(test_protection_is_obeyed_and_content_kept);
	ARROW_TEST(test_protection_up_to_a_hole);
	ARROW_TEST(test_neighbours_become_one);
	ARROW_TEST(test_fixed_replaces_unless_it_must_be_empty);
	ARROW_TEST(test_fixed_addresses_have_bounds);
	ARROW_TEST(test_addresses_are_chosen_from_the_top);
	ARROW_TEST(test_no_hole_is_large_enough);
	ARROW_TEST(test_reservations_are_free_but_promises_are_not);
	ARROW_TEST(test_what_a_small_machine_promises);
	ARROW_TEST(test_limits);
	ARROW_TEST(test_pages_can_be_dropped);
	ARROW_TEST(test_populating_stops_at_what_cannot_be_touched);
	ARROW_TEST(test_locks_are_marks);
	ARROW_TEST(test_so_many_mappings_and_no_more);
	return arrow_test_end();
}
