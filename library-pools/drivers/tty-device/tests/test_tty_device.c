/* SPDX-License-Identifier: BSD-3-Clause */
/* The device has Linux's name and number, and the operations of the console. */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <arrow/tty.h>
#include <arrow/tty_device.h>
#include <string.h>

static const char *mock_word;

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.stdio") == 0 ? mock_word : NULL;
}

static ssize_t mock_read(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	return (ssize_t)io->left;
}

static ssize_t mock_write(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	return -(ssize_t)io->left;
}

static long mock_ioctl(struct arrow_file *file, unsigned int request,
		       uintptr_t argument)
{
	(void)file;
	return (long)request + (long)argument;
}

static unsigned int mock_poll(struct arrow_file *file)
{
	(void)file;
	return 4;
}

const struct arrow_device_ops arrow_tty_device = {
	.read = mock_read,
	.write = mock_write,
	.ioctl = mock_ioctl,
	.poll = mock_poll,
};

static void test_node(void)
{
	ARROW_CHECK_TEXT(arrow_tty_device_own.name, "tty");
	ARROW_CHECK_UINT(arrow_tty_device_own.mode, 0020666);
	ARROW_CHECK_UINT(arrow_tty_device_own.major, 5);
	ARROW_CHECK_UINT(arrow_tty_device_own.minor, 0);
}

static void test_operations(void)
{
	struct arrow_io io = {.left = 5};

	ARROW_CHECK_INT(arrow_tty_device_own.read(NULL, &io), 5);
	ARROW_CHECK_INT(arrow_tty_device_own.write(NULL, &io), -5);
	ARROW_CHECK_INT(arrow_tty_device_own.ioctl(NULL, 7, 8), 15);
	ARROW_CHECK_UINT(arrow_tty_device_own.poll(NULL), 4);
}

static void test_a_program_with_pipes_has_no_terminal(void)
{
	ARROW_CHECK_INT(arrow_tty_device_own.open(NULL), 0);
	mock_word = "pipe";
	ARROW_CHECK_INT(arrow_tty_device_own.open(NULL), -ENXIO);
}

int main(void)
{
	ARROW_TEST(test_node);
	ARROW_TEST(test_operations);
	ARROW_TEST(test_a_program_with_pipes_has_no_terminal);
	return arrow_test_end();
}
