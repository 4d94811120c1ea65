/* SPDX-License-Identifier: BSD-3-Clause */
/* What a program starts with: image, stack, program break, traps. */
#include "mock_machine.h"

#define IMAGE ((uintptr_t)0x400000)
#define READ ARROW_ARCH_READ
#define RW (ARROW_ARCH_READ | ARROW_ARCH_WRITE)
#define MIB ((size_t)1 << 20)

static uint64_t physical_of(const void *frame)
{
	return (uintptr_t)frame - arrow_boot_info.direct_map;
}

static void clean(void)
{
	ARROW_CHECK_INT(
		arrow_vma_unmap(ARROW_ARCH_USER_START,
				ARROW_ARCH_USER_END - ARROW_ARCH_USER_START),
		0);
}

/* The first test: only the first areas of all are taken in without balancing. */
static void test_segments_are_found_however_many(void)
{
	const unsigned int many = 40;
	struct arrow_vma_info info;
	uintptr_t at = IMAGE + PAGE;

	for (uintptr_t i = 0; i < many; i++) {
		ARROW_CHECK_INT(arrow_vma_place(IMAGE + 3 * PAGE * i, PAGE, RW,
						0),
				0);
		/* with holes of two pages between them */
		ARROW_CHECK_INT(arrow_vma_place(IMAGE, PAGE, RW, 0), -EEXIST);
		ARROW_CHECK(arrow_vma_next(IMAGE + 3 * PAGE * i, &info));
		ARROW_CHECK_UINT(info.start, IMAGE + 3 * PAGE * i);
	}
	ARROW_CHECK_INT(arrow_vma_place(IMAGE - 2 * PAGE, PAGE, RW, 0), 0);
	ARROW_CHECK_INT(arrow_vma_choose(&at, 2 * PAGE, 0), 0);
	ARROW_CHECK_UINT(at, IMAGE + PAGE);
	ARROW_CHECK_INT(arrow_vma_unmap(IMAGE + 3 * PAGE, PAGE), 0);
	for (uintptr_t i = 2; i < many; i++) {
		ARROW_CHECK(arrow_vma_next(IMAGE + 3 * PAGE * i - 1, &info));
		ARROW_CHECK_UINT(info.start, IMAGE + 3 * PAGE * i);
	}
	clean();
	ARROW_CHECK(!arrow_vma_next(0, &info));
}

static void test_the_image_is_used_where_it_lies(void)
{
	char *frame = arrow_pmm_alloc(1);
	char value = 0;

	memset(frame, 5, PAGE);
	ARROW_CHECK_INT(arrow_vma_place(IMAGE, PAGE, RW, physical_of(frame)), 0);
	ARROW_CHECK_INT(arrow_vma_place(IMAGE + PAGE, 2 * PAGE, RW, 0), 0);
	ARROW_CHECK_INT(mock_read(IMAGE + 9, &value), 0);
	ARROW_CHECK_INT(value, 5);
	ARROW_CHECK_INT(mock_write(IMAGE + 9, 6), 0);
	ARROW_CHECK_INT(frame[9], 6);
	ARROW_CHECK_INT(mock_read(IMAGE + PAGE, &value), 0);
	ARROW_CHECK_INT(value, 0);
	/* its content is nowhere else, so it cannot be dropped */
	arrow_vma_drop(IMAGE, 2 * PAGE);
	ARROW_CHECK_INT(mock_read(IMAGE + 9, &value), 0);
	ARROW_CHECK_INT(value, 6);
	ARROW_CHECK_INT(arrow_vma_resident(IMAGE), 1);
	ARROW_CHECK_INT(arrow_vma_protect(IMAGE, PAGE, READ), 0);
	ARROW_CHECK_INT(mock_write(IMAGE, 1), -EACCES);
	clean();
	ARROW_CHECK_INT(frame[9], 6);
	ARROW_CHECK_INT(arrow_pmm_free(frame, 1), 0);
}

static void test_the_image_has_its_place(void)
{
	ARROW_CHECK_INT(arrow_vma_place(0, PAGE, RW, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_vma_place(ARROW_ARCH_USER_END, PAGE, RW, 0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_vma_place(IMAGE, PAGE, RW, 0), 0);
	ARROW_CHECK_INT(arrow_vma_place(IMAGE, PAGE, RW, 0), -EEXIST);
	clean();
}

static void test_the_same_seed_gives_the_same_addresses(void)
{
	uintptr_t top[3], at[3] = {0};
	static const uint64_t seeds[3] = {1, 0x123456789abcdef0, 1};

	for (unsigned int i = 0; i < 3; i++) {
		arrow_vma_seed(seeds[i]);
		ARROW_CHECK_INT(arrow_vma_stack(RW, &top[i]), 0);
		ARROW_CHECK_INT(arrow_vma_map(&at[i], PAGE, RW, 0, NULL, 0), 0);
		ARROW_CHECK(top[i] <= ARROW_ARCH_USER_END);
		ARROW_CHECK(at[i] + 128 * MIB < top[i]);
		ARROW_CHECK_UINT(top[i] % PAGE, 0);
		clean();
	}
	ARROW_CHECK_UINT(top[0], top[2]);
	ARROW_CHECK_UINT(at[0], at[2]);
	ARROW_CHECK(top[0] != top[1] && at[0] != at[1]);
}

static void test_any_seed_and_limit_leave_room(void)
{
	static const uint64_t limits[] = {0, 8 * MIB, (uint64_t)1 << 46,
					  UINT64_MAX};
	uintptr_t top;

	for (unsigned int i = 0; i < 400; i++) {
		uintptr_t at = 0;

		arrow_vma_limits.stack = limits[i % ARROW_COUNT(limits)];
		arrow_vma_seed(i % 5 ? arrow_test_random() : UINT64_MAX);
		ARROW_CHECK_INT(arrow_vma_stack(RW, &top), 0);
		ARROW_CHECK_INT(arrow_vma_map(&at, 64 * MIB, READ, 0, NULL, 0),
				0);
		ARROW_CHECK(at < top);
		arrow_vma_brk_start(IMAGE);
		ARROW_CHECK(arrow_vma_brk(0) - IMAGE < 32 * MIB);
		clean();
	}
	arrow_vma_limits.stack = 8 * MIB;
	arrow_vma_seed(0);
}

static void test_the_stack_grows_to_its_limit(void)
{
	struct arrow_vma_info info;
	uintptr_t top;
	char value;

	ARROW_CHECK_INT(arrow_vma_stack(RW, &top), 0);
	ARROW_CHECK_INT(mock_write(top - 1, 1), 0);
	ARROW_CHECK_INT(mock_write(top - 7 * MIB, 1), 0);
	ARROW_CHECK(arrow_vma_next(top - 1, &info));
	ARROW_CHECK_UINT(info.start, top - 7 * MIB);
	ARROW_CHECK_INT(mock_write(top - 8 * MIB, 1), 0);
	ARROW_CHECK_INT(mock_read(top - 8 * MIB - 1, &value), -EFAULT);
	arrow_vma_limits.stack = 9 * MIB;
	ARROW_CHECK_INT(mock_write(top - 9 * MIB, 1), 0);
	arrow_vma_limits.stack = 8 * MIB;
	clean();
}

static void test_the_stack_keeps_away_from_what_is_below(void)
{
	uintptr_t top, below;

	ARROW_CHECK_INT(arrow_vma_stack(RW, &top), 0);
	below = top - 4 * MIB;
	ARROW_CHECK_INT(
		arrow_vma_map(&below, PAGE, RW, ARROW_VMA_FIXED, NULL, 0), 0);
	ARROW_CHECK_INT(mock_write(below + PAGE + ARROW_VMA_STACK_GAP, 1), 0);
	ARROW_CHECK_INT(mock_write(below + PAGE + ARROW_VMA_STACK_GAP - PAGE, 1),
			-EFAULT);
	/* what cannot be accessed is a guard itself */
	ARROW_CHECK_INT(arrow_vma_protect(below, PAGE, 0), 0);
	ARROW_CHECK_INT(mock_write(below + PAGE, 1), 0);
	clean();
}

static void test_no_mapping_comes_close_below_a_stack(void)
{
	uintptr_t stack = IMAGE + 16 * MIB;
	uintptr_t at = stack - PAGE;

	ARROW_CHECK_INT(arrow_vma_map(&stack, PAGE, RW,
				      ARROW_VMA_FIXED | ARROW_VMA_GROWS, NULL,
				      0),
			0);
	ARROW_CHECK_INT(arrow_vma_choose(&at, PAGE, 0), 0);
	ARROW_CHECK(at != stack - PAGE);
	at = stack - ARROW_VMA_STACK_GAP - PAGE;
	ARROW_CHECK_INT(arrow_vma_choose(&at, PAGE, 0), 0);
	ARROW_CHECK_UINT(at, stack - ARROW_VMA_STACK_GAP - PAGE);
	clean();
}

static void test_the_break_moves_both_ways(void)
{
	uintptr_t start;
	char value = 1;

	arrow_vma_brk_start(IMAGE + 5);
	start = arrow_vma_brk(0);
	ARROW_CHECK_UINT(start % PAGE, 0);
	ARROW_CHECK(start > IMAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(start + 3 * PAGE + 7),
			 start + 3 * PAGE + 7);
	ARROW_CHECK_INT(mock_write(start + 4 * PAGE - 1, 9), 0);
	ARROW_CHECK_INT(mock_read(start + 4 * PAGE, &value), -EFAULT);
	ARROW_CHECK_UINT(arrow_vma_brk(start + PAGE), start + PAGE);
	ARROW_CHECK_INT(mock_read(start + PAGE, &value), -EFAULT);
	ARROW_CHECK_UINT(arrow_vma_brk(start + 4 * PAGE), start + 4 * PAGE);
	ARROW_CHECK_INT(mock_read(start + 4 * PAGE - 1, &value), 0);
	ARROW_CHECK_INT(value, 0);
	ARROW_CHECK_UINT(arrow_vma_brk(start - 1), start + 4 * PAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(UINTPTR_MAX), start + 4 * PAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(ARROW_ARCH_USER_END + 1),
			 start + 4 * PAGE);
	clean();
}

static void test_the_break_stops_before_mappings_and_limits(void)
{
	uintptr_t start, wall;

	arrow_vma_brk_start(IMAGE);
	start = arrow_vma_brk(0);
	wall = start + 10 * PAGE;
	ARROW_CHECK_INT(
		arrow_vma_map(&wall, PAGE, READ, ARROW_VMA_FIXED, NULL, 0), 0);
	ARROW_CHECK_UINT(arrow_vma_brk(wall), start);
	ARROW_CHECK_UINT(arrow_vma_brk(wall - PAGE), wall - PAGE);
	/* and the page of the image that could be written to */
	arrow_vma_limits.data = 5 * PAGE;
	ARROW_CHECK_UINT(arrow_vma_brk(wall - 2 * PAGE), wall - PAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(start + 4 * PAGE), start + 4 * PAGE);
	arrow_vma_limits.data = UINT64_MAX;
	mock_fuse = 0;
	mock_dry = true;
	uintptr_t grown = arrow_vma_brk(start + 5 * PAGE);

	mock_fuse = -1;
	mock_dry = false;
	ARROW_CHECK(grown == start + 4 * PAGE || grown == start + 5 * PAGE);
	clean();
}

static void test_faults_of_the_program_and_of_copies_are_served(void)
{
	uintptr_t at = IMAGE;

	ARROW_CHECK_INT(arrow_vma_init(), 0);
	ARROW_CHECK_INT(arrow_vma_map(&at, PAGE, RW, ARROW_VMA_FIXED, NULL, 0),
			0);
	mock_fault_address = IMAGE + 5;
	mock_fault_access = ARROW_ARCH_WRITE;
	ARROW_CHECK(!mock_handler(NULL));
	ARROW_CHECK_INT(arrow_vma_resident(IMAGE), 0);
	mock_is_copy = true;
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(arrow_vma_resident(IMAGE), 1);
	mock_is_copy = false;
	mock_is_program = true;
	mock_fault_access = ARROW_ARCH_EXECUTE;
	ARROW_CHECK(!mock_handler(NULL));
	mock_fault_address = UINTPTR_MAX;
	ARROW_CHECK(!mock_handler(NULL));
	clean();
}

/* Whoever touches it: a page that cannot be had is the program's end. */
static void test_lack_of_memory_ends_the_program(void)
{
	uintptr_t at = IMAGE;

	ARROW_CHECK_INT(arrow_vma_map(&at, PAGE, RW, ARROW_VMA_FIXED, NULL, 0),
			0);
	mock_fault_address = IMAGE;
	mock_fault_access = ARROW_ARCH_WRITE;
	mock_fuse = 0;
	mock_dry = true;
	for (int copy = 0; copy < 2; copy++) {
		mock_signal = 0;
		mock_is_copy = copy;
		mock_is_program = !copy;
		if (!setjmp(mock_end))
			(void)mock_handler(NULL);
		ARROW_CHECK_INT(mock_signal, copy ? -9 : 9);
	}
	mock_fuse = -1;
	mock_dry = false;
	mock_is_copy = false;
	clean();
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_segments_are_found_however_many);
	ARROW_TEST(test_the_image_is_used_where_it_lies);
	ARROW_TEST(test_the_image_has_its_place);
	ARROW_TEST(test_the_same_seed_gives_the_same_addresses);
	ARROW_TEST(test_any_seed_and_limit_leave_room);
	ARROW_TEST(test_the_stack_grows_to_its_limit);
	ARROW_TEST(test_the_stack_keeps_away_from_what_is_below);
	ARROW_TEST(test_no_mapping_comes_close_below_a_stack);
	ARROW_TEST(test_the_break_moves_both_ways);
	ARROW_TEST(test_the_break_stops_before_mappings_and_limits);
	ARROW_TEST(test_faults_of_the_program_and_of_copies_are_served);
	ARROW_TEST(test_lack_of_memory_ends_the_program);
	return arrow_test_end();
}
