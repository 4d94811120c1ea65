/* SPDX-License-Identifier: BSD-3-Clause */
/* Moving and resizing mappings. */
#include "mock_source.h"

#define AT ((uintptr_t)0x10000000)
#define TO ((uintptr_t)0x7fff00000000)
#define RW (ARROW_ARCH_READ | ARROW_ARCH_WRITE)
#define MOVE ARROW_VMA_REMAP_MOVE
#define FIXED (MOVE | ARROW_VMA_REMAP_FIXED)
#define KEEP (MOVE | ARROW_VMA_REMAP_KEEP)

/* What one table of the lowest level covers. */
#define TABLE ((uintptr_t)512 * PAGE)

static struct mock_file file = {.source = {&mock_file_ops},
				.pages = MOCK_FILE_PAGES};

static void map(uintptr_t start, size_t pages)
{
	ARROW_CHECK_INT(arrow_vma_map(&start, pages * PAGE, RW, ARROW_VMA_FIXED,
				      NULL, 0),
			0);
}

static int remap(uintptr_t start, size_t pages, size_t new_pages,
		 unsigned int flags, uintptr_t *to)
{
	return arrow_vma_remap(start, pages * PAGE, new_pages * PAGE, flags, to);
}

static void mark(uintptr_t start, size_t pages)
{
	for (size_t i = 0; i < pages; i++)
		ARROW_CHECK_INT(mock_write(start + i * PAGE, (char)(i + 1)), 0);
}

static bool is_marked(uintptr_t start, size_t pages)
{
	for (size_t i = 0; i < pages; i++) {
		char value = 0;

		if (mock_read(start + i * PAGE, &value) ||
		    value != (char)(i + 1))
			return false;
	}
	return true;
}

static void clean(void)
{
	ARROW_CHECK_INT(
		arrow_vma_unmap(ARROW_ARCH_USER_START,
				ARROW_ARCH_USER_END - ARROW_ARCH_USER_START),
		0);
}

static void test_pages_move_without_being_copied(void)
{
	uintptr_t to = TO;
	char value;

	map(AT, 8);
	mark(AT, 8);
	size_t frames = mock_frames - mock_tables;

	ARROW_CHECK_INT(remap(AT + 2 * PAGE, 4, 4, FIXED, &to), 0);
	ARROW_CHECK_UINT(to, TO);
	ARROW_CHECK_UINT(mock_frames - mock_tables, frames);
	ARROW_CHECK_INT(mock_read(TO, &value), 0);
	ARROW_CHECK_INT(value, 3);
	ARROW_CHECK_INT(mock_read(AT + 2 * PAGE, &value), -EFAULT);
	ARROW_CHECK_INT(mock_read(AT + PAGE, &value), 0);
	ARROW_CHECK_INT(mock_read(AT + 6 * PAGE, &value), 0);
	clean();
}

static void test_a_move_that_fails_half_way_is_undone(void)
{
	const uintptr_t to_start = TO + TABLE - 16 * PAGE;
	size_t failures = mock_failures;
	long fuse = 0;
	int error = -ENOMEM;

	map(AT, 32);
	mark(AT, 32);
	/* the target needs two tables; each allocation fails once */
	for (; error; fuse++) {
		uintptr_t to = to_start;

		mock_fuse = fuse;
		error = remap(AT, 32, 32, FIXED, &to);
		mock_fuse = -1;
		if (!error)
			break;
		ARROW_CHECK_INT(error, -ENOMEM);
		ARROW_CHECK(is_marked(AT, 32));
		ARROW_CHECK_INT(arrow_vma_resident(to_start), -ENOMEM);
	}
	ARROW_CHECK(mock_failures - failures >= 3);
	ARROW_CHECK(is_marked(to_start, 32));
	clean();
}

static void test_growing_in_place_or_elsewhere(void)
{
	uintptr_t to = 0;

	map(AT, 4);
	mark(AT, 4);
	ARROW_CHECK_INT(remap(AT, 4, 8, 0, &to), 0);
	ARROW_CHECK_UINT(to, AT);
	map(AT + 8 * PAGE, 1);
	ARROW_CHECK_INT(arrow_vma_protect(AT + 8 * PAGE, PAGE, 0), 0);
	ARROW_CHECK_INT(remap(AT, 8, 9, 0, &to), -ENOMEM);
	ARROW_CHECK_INT(remap(AT, 8, 9, MOVE, &to), 0);
	ARROW_CHECK(to != AT);
	ARROW_CHECK(is_marked(to, 4));
	ARROW_CHECK_INT(mock_write(to + 8 * PAGE, 1), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT), -ENOMEM);
	clean();
}

static void test_shrinking(void)
{
	uintptr_t to = 0;

	map(AT, 8);
	ARROW_CHECK_INT(remap(AT, 8, 3, 0, &to), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 2 * PAGE), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 3 * PAGE), -ENOMEM);
	ARROW_CHECK_INT(arrow_vma_remap(AT, ARROW_ARCH_USER_END, PAGE, 0, &to),
			-EINVAL);
	clean();
}

static void test_what_cannot_be_moved(void)
{
	uintptr_t to = TO;

	map(AT, 4);
	map(AT + 5 * PAGE, 4);
	ARROW_CHECK_INT(remap(AT + 4 * PAGE, 1, 1, FIXED, &to), -EFAULT);
	ARROW_CHECK_INT(remap(AT, 6, 6, FIXED, &to), -EFAULT);
	ARROW_CHECK_INT(remap(AT, 6, 7, MOVE, &to), -EFAULT);
	ARROW_CHECK_INT(remap(AT, 0, 1, MOVE, &to), -EINVAL);
	to = AT + PAGE;
	ARROW_CHECK_INT(remap(AT, 2, 2, FIXED, &to), -EINVAL);
	to = TO + 1;
	ARROW_CHECK_INT(remap(AT, 2, 2, FIXED, &to), -EINVAL);
	to = ARROW_ARCH_USER_END - PAGE;
	ARROW_CHECK_INT(remap(AT, 2, 2, FIXED, &to), -EINVAL);
	to = ARROW_ARCH_USER_START - PAGE;
	ARROW_CHECK_INT(remap(AT, 1, 1, FIXED, &to), -EPERM);
	/* with nothing of its own left */
	to = AT;
	ARROW_CHECK_INT(remap(AT, 0, 4, FIXED, &to), -EFAULT);
	clean();
}

static void test_the_old_place_may_stay(void)
{
	uintptr_t to = 0;
	char value = 1;

	map(AT, 4);
	mark(AT, 4);
	ARROW_CHECK_INT(remap(AT, 4, 4, KEEP, &to), 0);
	ARROW_CHECK(is_marked(to, 4));
	ARROW_CHECK_INT(mock_read(AT, &value), 0);
	ARROW_CHECK_INT(value, 0);
	clean();
}

static void test_what_is_shared_may_appear_twice(void)
{
	uintptr_t at = AT, to = TO;
	char value = 0;

	ARROW_CHECK_INT(arrow_vma_map(&at, 4 * PAGE, RW,
				      ARROW_VMA_FIXED | ARROW_VMA_SHARED,
				      &file.source, 8 * PAGE),
			0);
	ARROW_CHECK_INT(remap(AT + PAGE, 0, 2, FIXED, &to), 0);
	ARROW_CHECK_INT(mock_write(AT + 2 * PAGE, 77), 0);
	ARROW_CHECK_INT(mock_read(TO + PAGE, &value), 0);
	ARROW_CHECK_INT(value, 77);
	ARROW_CHECK_INT(mock_read(TO, &value), 0);
	ARROW_CHECK_INT(value, mock_file_byte(9));
	ARROW_CHECK_INT(file.holds, 2);
	clean();
	ARROW_CHECK_INT(file.holds, 0);
}

static void test_memory_of_the_image_moves_but_does_not_grow(void)
{
	char *frame = arrow_pmm_alloc(1);
	uintptr_t to = TO;
	char value = 0;

	frame[0] = 42;
	ARROW_CHECK_INT(
		arrow_vma_place(AT, PAGE, RW,
				(uintptr_t)frame - arrow_boot_info.direct_map),
		0);
	ARROW_CHECK_INT(remap(AT, 1, 2, MOVE, &to), -EFAULT);
	ARROW_CHECK_INT(remap(AT, 1, 1, KEEP, &to), -EINVAL);
	ARROW_CHECK_INT(remap(AT, 1, 1, FIXED, &to), 0);
	ARROW_CHECK_INT(mock_read(TO, &value), 0);
	ARROW_CHECK_INT(value, 42);
	clean();
	ARROW_CHECK_INT(arrow_pmm_free(frame, 1), 0);
}

static void test_new_pages_of_locked_memory_come_at_once(void)
{
	uintptr_t to = 0;

	map(AT, 2);
	ARROW_CHECK_INT(arrow_vma_lock(AT, 2 * PAGE, ARROW_VMA_LOCKED), 0);
	ARROW_CHECK_INT(remap(AT, 2, 4, MOVE, &to), 0);
	ARROW_CHECK_INT(arrow_vma_resident(to + PAGE), 0);
	ARROW_CHECK_INT(arrow_vma_resident(to + 3 * PAGE), 1);
	clean();
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_pages_move_without_being_copied);
	ARROW_TEST(test_a_move_that_fails_half_way_is_undone);
	ARROW_TEST(test_growing_in_place_or_elsewhere);
	ARROW_TEST(test_shrinking);
	ARROW_TEST(test_what_cannot_be_moved);
	ARROW_TEST(test_the_old_place_may_stay);
	ARROW_TEST(test_what_is_shared_may_appear_twice);
	ARROW_TEST(test_memory_of_the_image_moves_but_does_not_grow);
	ARROW_TEST(test_new_pages_of_locked_memory_come_at_once);
	return arrow_test_end();
}
