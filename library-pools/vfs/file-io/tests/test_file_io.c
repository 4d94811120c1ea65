/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls on a file of a hundred bytes that is full at 150; whole files are
 * compared with the host's by the tests of ramfs. */
#include <arrow/fd.h>
#include <arrow/file_io.h>
#include <arrow/test.h>

#include "copy.c"
#include "position.c"

#include "../../fd/src/table.c"
#include "../../fd/src/transfer.c"
#include "../../fd/src/move.c"
#include "../../file/tests/real_file.h"

#define FULL 150

static char content[200], buffer[200];
static size_t size;

static ssize_t read_content(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	size_t at = (size_t)*position;
	size_t n = at < size ? size - at : 0;

	(void)file;
	n = arrow_io_put(io, content + at, n < io->left ? n : io->left);
	*position += (int64_t)n;
	return (ssize_t)n;
}

static ssize_t write_content(struct arrow_file *file, struct arrow_io *io,
			     int64_t *position)
{
	if (file->flags & ARROW_FILE_APPEND)
		*position = (int64_t)size;
	size_t n = *position < FULL ? FULL - (size_t)*position : 0;

	n = arrow_io_get(io, content + *position, n < io->left ? n : io->left);
	*position += (int64_t)n;
	if ((size_t)*position > size)
		size = (size_t)*position;
	return n ? (ssize_t)n : -ENOSPC;
}

static int64_t seek_content(struct arrow_file *file, int64_t offset, int whence)
{
	(void)file;
	(void)whence;
	return offset;
}

static int stat_content(struct arrow_file *file, struct arrow_file_stat *stat)
{
	(void)file;
	*stat = (struct arrow_file_stat){.mode = ARROW_FILE_REGULAR | 0600,
					 .size = size};
	return 0;
}

static const struct arrow_file_ops ops = {
	.read = read_content,
	.write = write_content,
	.seek = seek_content,
	.stat = stat_content,
};

static const struct arrow_file_ops stream = {
	.write = write_content,
	.stat = stat_content,
};

#define CALL4(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static void start(void)
{
	for (unsigned int i = 0; i < 100; i++)
		content[i] = (char)i;
	size = 100;
	arrow_fd_get(0)->position = 0;
	arrow_fd_get(0)->flags = ARROW_FILE_READ_WRITE;
	arrow_fd_get(1)->position = 0;
}

static void test_pread_and_pwrite(void)
{
	start();
	ARROW_CHECK_INT(CALL4(pread64, 0, buffer, 10, 95), 5);
	ARROW_CHECK_INT(buffer[4], 99);
	ARROW_CHECK_INT(CALL4(pwrite64, 0, "xyz", 3, 99), 3);
	ARROW_CHECK_UINT(size, 102);
	ARROW_CHECK_INT(arrow_fd_get(0)->position, 0);
	ARROW_CHECK_INT(CALL4(pread64, 0, buffer, 10, -1), -EINVAL);
	ARROW_CHECK_INT(CALL4(pread64, 9, buffer, 10, 0), -EBADF);
	ARROW_CHECK_INT(CALL4(pread64, 2, buffer, 10, 0), -ESPIPE);
	ARROW_CHECK_INT(CALL4(pwrite64, 2, buffer, 10, 0), -ESPIPE);
	arrow_fd_get(0)->flags = ARROW_FILE_READ_ONLY;
	ARROW_CHECK_INT(CALL4(pwrite64, 0, buffer, 10, 0), -EBADF);
	arrow_fd_get(0)->flags = ARROW_FILE_WRITE_ONLY;
	ARROW_CHECK_INT(CALL4(pread64, 0, buffer, 10, 0), -EBADF);
}

static void test_vectors(void)
{
	struct arrow_io_segment segments[] = {{(uintptr_t)buffer, 2},
					      {(uintptr_t)buffer + 10, 2}};

	start();
	ARROW_CHECK_INT(CALL4(preadv, 0, segments, 2, 50), 4);
	ARROW_CHECK_INT(buffer[11], 53);
	ARROW_CHECK_INT(CALL4(preadv, 0, segments, 2, -1), -EINVAL);
	ARROW_CHECK_INT(CALL4(pwritev, 0, segments, 2, 0), 4);
	ARROW_CHECK_INT(content[3], 53);
	ARROW_CHECK_INT(CALL4(pwritev, 2, segments, 2, 0), -ESPIPE);
	ARROW_CHECK_INT(CALL4(preadv, 0, segments, 2000, 0), -EINVAL);
}

static void test_second_versions(void)
{
	struct arrow_io_segment segment = {(uintptr_t)buffer, 5};

	start();
	ARROW_CHECK_INT(CALL4(preadv2, 0, &segment, 1, -1), 5);
	ARROW_CHECK_INT(arrow_fd_get(0)->position, 5);
	ARROW_CHECK_INT(CALL4(preadv2, 0, &segment, 1, 10), 5);
	ARROW_CHECK_INT(arrow_fd_get(0)->position, 5);
	ARROW_CHECK_INT(CALL4(preadv2, 0, &segment, 1, -2), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_pwritev2(0, (long)&segment, 1, 0, 0, 16), 5);
	ARROW_CHECK_UINT(size, 105);
	ARROW_CHECK_UINT(arrow_fd_get(0)->flags, ARROW_FILE_READ_WRITE);
	ARROW_CHECK_INT(arrow_sys_pwritev2(0, (long)&segment, 1, 0, 0, 8),
			-EOPNOTSUPP);
	ARROW_CHECK_INT(arrow_sys_preadv2(0, (long)&segment, 1, 0, 0, 64),
			-EOPNOTSUPP);
	ARROW_CHECK_INT(arrow_sys_preadv2(7, (long)&segment, 1, -1, 0, 0),
			-EBADF);
}

static void test_sendfile(void)
{
	int64_t at = 90;

	start();
	ARROW_CHECK_INT(CALL4(sendfile, 1, 0, &at, 1000), 10);
	ARROW_CHECK_INT(at, 100);
	ARROW_CHECK_INT(arrow_fd_get(1)->position, 10);
	ARROW_CHECK_INT(content[9], 99);
	at = -1;
	ARROW_CHECK_INT(CALL4(sendfile, 1, 0, &at, 1), -EINVAL);
	ARROW_CHECK_INT(CALL4(sendfile, 1, 0, 8, 1), -EFAULT);
	ARROW_CHECK_INT(CALL4(sendfile, 1, 9, 0, 1), -EBADF);
	ARROW_CHECK_INT(CALL4(sendfile, 9, 0, 0, 1), -EBADF);
	ARROW_CHECK_INT(CALL4(sendfile, 1, 2, 0, 1), -EBADF);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(CALL4(sendfile, 1, 0, 0, 1), -ENOMEM);
	mock_alloc_left = UINT_MAX;
}

/* What could not be written is not taken from the source. */
static void test_short_copy(void)
{
	int64_t from = 0, to = 100;

	start();
	ARROW_CHECK_INT(arrow_sys_copy_file_range(0, (long)&from, 1, (long)&to,
						  80, 0),
			50);
	ARROW_CHECK_INT(from, 50);
	ARROW_CHECK_INT(to, FULL);
	ARROW_CHECK_INT(arrow_sys_copy_file_range(0, (long)&from, 1, (long)&to,
						  80, 0),
			-ENOSPC);
	ARROW_CHECK_INT(from, 50);
	ARROW_CHECK_INT(arrow_sys_copy_file_range(0, 0, 1, 0, 1, 1), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_copy_file_range(0, 0, 9, 0, 1, 0), -EBADF);
	ARROW_CHECK_INT(arrow_sys_copy_file_range(0, 8, 1, 0, 1, 0), -EFAULT);
}

int main(void)
{
	arrow_fd_put(0, arrow_file_new(&ops, ARROW_FILE_READ_WRITE), false);
	arrow_fd_put(1, arrow_file_new(&ops, ARROW_FILE_READ_WRITE), false);
	arrow_fd_put(2, arrow_file_new(&stream, ARROW_FILE_WRITE_ONLY), false);
	arrow_fd_get(0)->object = content;
	arrow_fd_get(1)->object = buffer;
	ARROW_TEST(test_pread_and_pwrite);
	ARROW_TEST(test_vectors);
	ARROW_TEST(test_second_versions);
	ARROW_TEST(test_sendfile);
	ARROW_TEST(test_short_copy);
	for (int fd = 0; fd < 3; fd++)
		arrow_fd_close(fd);
	return arrow_test_end();
}
