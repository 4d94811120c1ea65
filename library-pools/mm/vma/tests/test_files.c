/* SPDX-License-Identifier: BSD-3-Clause */
/* Pages that come from files. */
#include "mock_source.h"

#define AT ((uintptr_t)0x10000000)
#define OTHER ((uintptr_t)0x20000000)
#define READ ARROW_ARCH_READ
#define RW (ARROW_ARCH_READ | ARROW_ARCH_WRITE)

static struct mock_file file = {.source = {&mock_file_ops}, .pages = 8};

static int map(uintptr_t start, size_t pages, unsigned int protection,
	       unsigned int flags, size_t first)
{
	return arrow_vma_map(&start, pages * PAGE, protection,
			     flags | ARROW_VMA_FIXED, &file.source,
			     first * PAGE);
}

static char peek(uintptr_t address)
{
	char value = -1;

	ARROW_CHECK_INT(mock_read(address, &value), 0);
	return value;
}

static size_t count(void)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	return stats.count;
}

static void clean(void)
{
	ARROW_CHECK_INT(
		arrow_vma_unmap(ARROW_ARCH_USER_START,
				ARROW_ARCH_USER_END - ARROW_ARCH_USER_START),
		0);
	ARROW_CHECK_INT(file.holds, 0);
}

static void test_a_private_page_is_copied_at_the_first_write(void)
{
	ARROW_CHECK_INT(map(AT, 4, RW, 0, 2), 0);
	ARROW_CHECK_INT(map(OTHER, 4, RW, 0, 2), 0);
	ARROW_CHECK_INT(peek(AT + PAGE), mock_file_byte(3));
	size_t before = mock_frames;

	ARROW_CHECK_INT(mock_write(AT + PAGE, 7), 0);
	ARROW_CHECK_UINT(mock_frames, before + 1);
	ARROW_CHECK_INT(peek(AT + PAGE), 7);
	ARROW_CHECK_INT(peek(AT + PAGE + 1), mock_file_byte(3));
	ARROW_CHECK_INT(peek(OTHER + PAGE), mock_file_byte(3));
	arrow_vma_drop(AT, 4 * PAGE);
	ARROW_CHECK_INT(peek(AT + PAGE), mock_file_byte(3));
	clean();
}

static void test_a_shared_page_is_the_files_own(void)
{
	ARROW_CHECK_INT(map(AT, 4, RW, ARROW_VMA_SHARED, 0), 0);
	ARROW_CHECK_INT(map(OTHER, 4, READ, 0, 0), 0);
	ARROW_CHECK_INT(peek(OTHER), mock_file_byte(0));
	ARROW_CHECK_INT(mock_write(AT, 7), 0);
	ARROW_CHECK_INT(peek(OTHER), 7);
	ARROW_CHECK_INT(mock_write(AT, mock_file_byte(0)), 0);
	arrow_vma_drop(AT, 4 * PAGE);
	ARROW_CHECK_INT(peek(AT), mock_file_byte(0));
	clean();
}

static void test_beyond_the_end_is_another_error(void)
{
	char value;

	ARROW_CHECK_INT(map(AT, 12, RW, 0, 0), 0);
	ARROW_CHECK_INT(mock_read(AT + 7 * PAGE, &value), 0);
	ARROW_CHECK_INT(mock_read(AT + 8 * PAGE, &value), -ENXIO);
	ARROW_CHECK_INT(mock_write(AT + 8 * PAGE, 1), -ENXIO);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 7 * PAGE), 1);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 8 * PAGE), 0);
	ARROW_CHECK_INT(arrow_vma_populate(AT, 12 * PAGE, 0), -ENXIO);
	clean();
}

static void test_what_must_stay_readonly_does(void)
{
	ARROW_CHECK_INT(
		map(AT, 4, READ, ARROW_VMA_SHARED | ARROW_VMA_READONLY, 0), 0);
	ARROW_CHECK_INT(arrow_vma_protect(AT, PAGE, RW), -EACCES);
	ARROW_CHECK_INT(arrow_vma_protect(AT, PAGE, 0), 0);
	ARROW_CHECK_INT(mock_write(AT, 1), -EACCES);
	clean();
}

static void test_only_what_follows_in_the_file_is_joined(void)
{
	ARROW_CHECK_INT(map(AT, 2, READ, 0, 0), 0);
	ARROW_CHECK_INT(map(AT + 2 * PAGE, 2, READ, 0, 2), 0);
	ARROW_CHECK_UINT(count(), 1);
	ARROW_CHECK_INT(file.holds, 1);
	ARROW_CHECK_INT(map(AT + 4 * PAGE, 2, READ, 0, 0), 0);
	ARROW_CHECK_INT(map(AT + 6 * PAGE, 2, READ, ARROW_VMA_SHARED, 2), 0);
	ARROW_CHECK_UINT(count(), 3);
	ARROW_CHECK_INT(file.holds, 3);
	ARROW_CHECK_INT(arrow_vma_unmap(AT + PAGE, PAGE), 0);
	ARROW_CHECK_INT(file.holds, 4);
	ARROW_CHECK_INT(peek(AT + 2 * PAGE), mock_file_byte(2));
	clean();
}

static void test_pages_are_forgotten_from_an_offset_on(void)
{
	ARROW_CHECK_INT(map(AT, 4, RW, 0, 2), 0);
	ARROW_CHECK_INT(mock_write(AT, 1), 0);
	ARROW_CHECK_INT(mock_write(AT + 3 * PAGE, 1), 0);
	ARROW_CHECK_INT(peek(AT + 2 * PAGE), mock_file_byte(4));
	arrow_vma_forget(&file.source, 4 * PAGE, false);
	ARROW_CHECK_INT(peek(AT + 3 * PAGE), 1);
	arrow_vma_forget(&file.source, 4 * PAGE, true);
	ARROW_CHECK_INT(peek(AT), 1);
	ARROW_CHECK_INT(peek(AT + 3 * PAGE), mock_file_byte(5));
	arrow_vma_forget(&file.source, 6 * PAGE, true);
	arrow_vma_forget(&file.source, 0, true);
	ARROW_CHECK_INT(peek(AT), mock_file_byte(2));
	clean();
}

static void test_what_is_known_of_a_mapping(void)
{
	struct arrow_vma_info info;

	ARROW_CHECK_INT(map(AT, 4, READ, ARROW_VMA_SHARED, 2), 0);
	ARROW_CHECK_INT(arrow_vma_unmap(AT, PAGE), 0);
	ARROW_CHECK(arrow_vma_next(0, &info));
	ARROW_CHECK_UINT(info.start, AT + PAGE);
	ARROW_CHECK_UINT(info.end, AT + 4 * PAGE);
	ARROW_CHECK_UINT(info.offset, 3 * PAGE);
	ARROW_CHECK(info.source == &file.source);
	ARROW_CHECK_UINT(info.protection, READ);
	ARROW_CHECK_UINT(info.flags, ARROW_VMA_SHARED);
	clean();
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_a_private_page_is_copied_at_the_first_write);
	ARROW_TEST(test_a_shared_page_is_the_files_own);
	ARROW_TEST(test_beyond_the_end_is_another_error);
	ARROW_TEST(test_what_must_stay_readonly_does);
	ARROW_TEST(test_only_what_follows_in_the_file_is_joined);
	ARROW_TEST(test_pages_are_forgotten_from_an_offset_on);
	ARROW_TEST(test_what_is_known_of_a_mapping);
	return arrow_test_end();
}
