/* SPDX-License-Identifier: BSD-3-Clause */
/* The device has Linux's name and number, and the operations of urandom. */
#include <arrow/random_calls.h>
#include <arrow/random_device.h>
#include <arrow/test.h>

ssize_t arrow_random_calls_read(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	return (ssize_t)io->left;
}

ssize_t arrow_random_calls_write(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	return -(ssize_t)io->left;
}

int64_t arrow_device_seek_nowhere(struct arrow_file *file, int64_t offset,
				  int whence)
{
	(void)file;
	(void)offset;
	(void)whence;
	return 0;
}

static void test_node(void)
{
	ARROW_CHECK_TEXT(arrow_random_device.name, "random");
	ARROW_CHECK_UINT(arrow_random_device.mode, 0020666);
	ARROW_CHECK_UINT(arrow_random_device.major, 1);
	ARROW_CHECK_UINT(arrow_random_device.minor, 8);
}

static void test_operations(void)
{
	struct arrow_io io = {.left = 5};

	ARROW_CHECK_INT(arrow_random_device.read(NULL, &io), 5);
	ARROW_CHECK_INT(arrow_random_device.write(NULL, &io), -5);
	ARROW_CHECK_UINT(arrow_random_device.poll(NULL), ARROW_FILE_POLL_READABLE);
}

int main(void)
{
	ARROW_TEST(test_node);
	ARROW_TEST(test_operations);
	return arrow_test_end();
}
