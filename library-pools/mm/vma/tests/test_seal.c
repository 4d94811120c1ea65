/* SPDX-License-Identifier: BSD-3-Clause */
/* Addresses among the program's that are not its own; the option is on here. */
#undef CONFIG_VMA_SEALED
#define CONFIG_VMA_SEALED 1

#include "../src/area.c"
#include "../src/brk.c"
#include "../src/change.c"
#include "../src/content.c"
#include "../src/fault.c"
#include "../src/info.c"
#include "../src/limit.c"
#include "../src/map.c"
#include "../src/pages.c"
#include "../src/remap.c"
#include "../src/reset.c"
#include "../src/seal.c"
#include "../src/stack.c"
#include "../src/start.c"
#include "../src/trap.c"
#include "../src/tree.c"

#include "mock_machine.h"

#define AT ((uintptr_t)0x70000000)
#define SIZE (16 * PAGE)
#define RW (ARROW_ARCH_READ | ARROW_ARCH_WRITE)

static int map(uintptr_t start, size_t size, unsigned int flags)
{
	return arrow_vma_map(&start, size, RW, flags, NULL, 0);
}

static void test_nothing_comes_in_their_place(void)
{
	uintptr_t at = AT + PAGE;

	ARROW_CHECK_INT(map(AT, PAGE, ARROW_VMA_FIXED), -EPERM);
	ARROW_CHECK_INT(map(AT - PAGE, 2 * PAGE, ARROW_VMA_FIXED), -EPERM);
	ARROW_CHECK_INT(map(AT + SIZE - PAGE, 4 * PAGE, ARROW_VMA_FIXED),
			-EPERM);
	ARROW_CHECK_INT(arrow_vma_place(AT, PAGE, RW, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_vma_seal(AT + PAGE, PAGE), -EEXIST);
	/* a wish is granted elsewhere */
	ARROW_CHECK_INT(arrow_vma_map(&at, PAGE, RW, 0, NULL, 0), 0);
	ARROW_CHECK(at + PAGE <= AT || at >= AT + SIZE);
	ARROW_CHECK_INT(arrow_vma_unmap(at, PAGE), 0);
}

static void test_they_stay(void)
{
	ARROW_CHECK_INT(arrow_vma_unmap(AT, SIZE), -EPERM);
	ARROW_CHECK_INT(arrow_vma_unmap(ARROW_ARCH_USER_START,
					ARROW_ARCH_USER_END -
						ARROW_ARCH_USER_START),
			-EPERM);
	ARROW_CHECK_INT(arrow_vma_protect(AT, PAGE, RW), -EPERM);
	ARROW_CHECK_INT(arrow_vma_lock(AT, PAGE, ARROW_VMA_LOCKED), 0);
	ARROW_CHECK(!(vma_find(AT)->flags & ARROW_VMA_LOCKED));
	ARROW_CHECK_INT(arrow_vma_fault(AT, ARROW_ARCH_READ), -EACCES);
}

static void test_nothing_moves_there_or_away(void)
{
	uintptr_t to = AT;

	ARROW_CHECK_INT(map(AT - 4 * PAGE, 4 * PAGE, ARROW_VMA_FIXED), 0);
	ARROW_CHECK_INT(arrow_vma_remap(AT - 4 * PAGE, PAGE, PAGE,
					ARROW_VMA_REMAP_MOVE |
						ARROW_VMA_REMAP_FIXED,
					&to),
			-EPERM);
	ARROW_CHECK_INT(arrow_vma_remap(AT, PAGE, 2 * PAGE,
					ARROW_VMA_REMAP_MOVE, &to),
			-EPERM);
	ARROW_CHECK_INT(arrow_vma_remap(AT - 4 * PAGE, 4 * PAGE, 8 * PAGE, 0,
					&to),
			-ENOMEM);
	ARROW_CHECK_INT(arrow_vma_unmap(AT - 4 * PAGE, 4 * PAGE), 0);
}

static void test_they_count_for_no_limit(void)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	ARROW_CHECK_UINT(stats.mapped, 0);
}

static void test_the_break_ends_before_them(void)
{
	arrow_vma_brk_start(AT - 8 * PAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(AT - 2 * PAGE), AT - 2 * PAGE);
	ARROW_CHECK_UINT(arrow_vma_brk(AT + PAGE), AT - 2 * PAGE);
}

static void test_another_program_finds_them(void)
{
	ARROW_CHECK_INT(map(AT - PAGE, PAGE, ARROW_VMA_FIXED), 0);
	ARROW_CHECK_INT(map(AT + SIZE, PAGE, ARROW_VMA_FIXED), 0);
	arrow_vma_reset(1);
	ARROW_CHECK(vma_find(0)->flags & ARROW_VMA_SEALED);
	ARROW_CHECK_UINT(vma_find(0)->start, AT);
	ARROW_CHECK_UINT(vma_find(0)->end, AT + SIZE);
	ARROW_CHECK(!vma_find(AT + SIZE));
}

int main(void)
{
	mock_start();
	ARROW_CHECK_INT(arrow_vma_seal(AT, SIZE), 0);
	ARROW_TEST(test_nothing_comes_in_their_place);
	ARROW_TEST(test_they_stay);
	ARROW_TEST(test_nothing_moves_there_or_away);
	ARROW_TEST(test_they_count_for_no_limit);
	ARROW_TEST(test_the_break_ends_before_them);
	ARROW_TEST(test_another_program_finds_them);
	return arrow_test_end();
}
