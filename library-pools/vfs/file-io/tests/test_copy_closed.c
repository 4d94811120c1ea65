/* SPDX-License-Identifier: BSD-3-Clause */
/* Another thread closes both files while a copy waits in one of them. */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/fd.h>
#include <arrow/file_io.h>
#include <arrow/test.h>

#include "copy.c"

#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

static unsigned int pieces, released;

static ssize_t read_piece(struct arrow_file *file, struct arrow_io *io,
			  int64_t *position)
{
	size_t n = io->left;

	(void)file;
	if (pieces == 2)
		return 0;
	/* what is in the kernel's buffer does not matter */
	io->left = 0;
	*position += (int64_t)n;
	return (ssize_t)n;
}

static ssize_t write_piece(struct arrow_file *file, struct arrow_io *io,
			   int64_t *position)
{
	size_t n = io->left;

	(void)file;
	if (!pieces++) {
		arrow_fd_close(0);
		arrow_fd_close(1);
		ARROW_CHECK_UINT(released, 0);
	}
	io->left = 0;
	*position += (int64_t)n;
	return (ssize_t)n;
}

static int64_t seek(struct arrow_file *file, int64_t offset, int whence)
{
	(void)file;
	(void)whence;
	return offset;
}

static int stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	(void)file;
	*stat = (struct arrow_file_stat){.mode = ARROW_FILE_REGULAR | 0600};
	return 0;
}

static void release(struct arrow_file *file)
{
	(void)file;
	released++;
}

static const struct arrow_file_ops ops = {
	.read = read_piece,
	.write = write_piece,
	.seek = seek,
	.stat = stat,
	.release = release,
};

static void test_both_are_closed(void)
{
	arrow_fd_put(0, arrow_file_new(&ops, ARROW_FILE_READ_WRITE), false);
	arrow_fd_put(1, arrow_file_new(&ops, ARROW_FILE_READ_WRITE), false);
	ARROW_CHECK_INT(arrow_sys_sendfile(1, 0, 0, 3 * COPY_BUFFER, 0, 0),
			2 * COPY_BUFFER);
	ARROW_CHECK_UINT(released, 2);
	ARROW_CHECK(!arrow_fd_get(0) && !arrow_fd_get(1));
}

int main(void)
{
	ARROW_TEST(test_both_are_closed);
	return arrow_test_end();
}
