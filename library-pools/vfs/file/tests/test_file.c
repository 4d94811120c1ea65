/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/arch/stat.h>
#include <arrow/errno.h>
#include <arrow/file.h>
#include <arrow/test.h>

#include "mock_alloc.h"
#include "mock_user.h"

#define PAGE 4096

static char program[4 * PAGE] __aligned(PAGE);

static void test_put_and_get(void)
{
	struct arrow_io io;
	char back[8] = {0};

	mock_hole(NULL, 0);
	arrow_io_program(&io, (uintptr_t)program, 8);
	ARROW_CHECK_UINT(arrow_io_put(&io, "abcd", 4), 4);
	ARROW_CHECK_UINT(arrow_io_put(&io, "efgh", 4), 4);
	ARROW_CHECK_UINT(io.left, 0);
	ARROW_CHECK_MEMORY(program, "abcdefgh", 8);
	arrow_io_program(&io, (uintptr_t)program + 2, 4);
	ARROW_CHECK_UINT(arrow_io_get(&io, back, 4), 4);
	ARROW_CHECK_TEXT(back, "cdef");
}

static void test_many_buffers(void)
{
	struct arrow_io_segment segments[] = {
		{(uintptr_t)program, 3},
		{0, 0},
		{(uintptr_t)program + 100, 5},
	};
	struct arrow_io io = {.segment = segments, .left = 8};

	ARROW_CHECK_UINT(arrow_io_put(&io, "abcdefgh", 8), 8);
	ARROW_CHECK_MEMORY(program, "abc", 3);
	ARROW_CHECK_MEMORY(program + 100, "defgh", 5);
}

static void test_kernel_buffer(void)
{
	struct arrow_io io;
	char buffer[4] = {1, 1, 1, 1};

	arrow_io_kernel(&io, buffer, sizeof(buffer));
	ARROW_CHECK_UINT(arrow_io_put(&io, "xy", 2), 2);
	ARROW_CHECK_UINT(arrow_io_zero(&io, 2), 2);
	ARROW_CHECK_MEMORY(buffer, "xy\0\0", 4);
}

/* What is reached before the hole counts, to the page. */
static void test_short_at_hole(void)
{
	static char kernel[3 * PAGE];
	struct arrow_io io;

	mock_hole(program + 2 * PAGE, PAGE);
	arrow_io_program(&io, (uintptr_t)program + 100, sizeof(kernel));
	ARROW_CHECK_UINT(arrow_io_put(&io, kernel, sizeof(kernel)),
			 2 * PAGE - 100);
	ARROW_CHECK_UINT(io.left, PAGE + 100);
	arrow_io_program(&io, (uintptr_t)program + 2 * PAGE + 1, 10);
	ARROW_CHECK_UINT(arrow_io_zero(&io, 10), 0);
	mock_hole(NULL, 0);
}

static int released;

static void count_release(struct arrow_file *file)
{
	(void)file;
	released++;
}

static ssize_t read_nothing(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	(void)file;
	(void)io;
	(void)position;
	return 0;
}

static const struct arrow_file_ops ops = {
	.read = read_nothing,
	.release = count_release,
};

static void test_references(void)
{
	struct arrow_file *file = arrow_file_new(&ops, ARROW_FILE_READ_ONLY);

	released = 0;
	arrow_file_release(arrow_file_hold(file));
	ARROW_CHECK_INT(released, 0);
	arrow_file_release(file);
	ARROW_CHECK_INT(released, 1);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	mock_alloc_left = 0;
	ARROW_CHECK(!arrow_file_new(&ops, 0));
	mock_alloc_left = UINT_MAX;
}

static void test_direction(void)
{
	struct arrow_file *file = arrow_file_new(&ops, ARROW_FILE_READ_WRITE);
	struct arrow_io io;

	arrow_io_program(&io, (uintptr_t)program, 1);
	ARROW_CHECK_INT(arrow_file_read(file, &io, &file->position), 0);
	ARROW_CHECK_INT(arrow_file_write(file, &io, &file->position), -EINVAL);
	file->flags = ARROW_FILE_WRITE_ONLY;
	ARROW_CHECK_INT(arrow_file_read(file, &io, &file->position), -EBADF);
	file->flags = ARROW_FILE_ACCESS;
	ARROW_CHECK_INT(arrow_file_read(file, &io, &file->position), -EBADF);
	ARROW_CHECK_INT(arrow_file_write(file, &io, &file->position), -EBADF);
	ARROW_CHECK_UINT(arrow_file_poll(file),
			 ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_WRITABLE);
	arrow_file_release(file);
}

static void test_stat_layout(void)
{
	struct arrow_file_stat stat = {
		.inode = 5, .size = 6, .blocks = 8, .mode = 0100644,
		.links = 2, .uid = 3, .gid = 4, .block_size = 4096,
		.major = 0x345, .minor = 0x6789a,
		.modified = {-1, 999999999},
	};
	struct arrow_arch_stat out;

	ARROW_CHECK_INT(arrow_file_stat_write((uintptr_t)&out, &stat), 0);
	ARROW_CHECK_UINT(out.ino, 5);
	ARROW_CHECK_UINT(out.nlink, 2);
	ARROW_CHECK_UINT(out.rdev, 0x6783459a);
	ARROW_CHECK_INT(out.mtime, -1);
	ARROW_CHECK_INT(arrow_file_stat_write(8, &stat), -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_put_and_get);
	ARROW_TEST(test_many_buffers);
	ARROW_TEST(test_kernel_buffer);
	ARROW_TEST(test_short_at_hole);
	ARROW_TEST(test_references);
	ARROW_TEST(test_direction);
	ARROW_TEST(test_stat_layout);
	return arrow_test_end();
}
