/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/console.h>
#include <arrow/device.h>
#include <arrow/errno.h>
#include <arrow/test.h>

#include "../../file/tests/real_file.h"

static char written[4096];
static size_t written_size;
static unsigned int writes;

void arrow_console_write(const char *text, size_t n)
{
	memcpy(written + written_size, text, n);
	written_size += n;
	writes++;
}

static const struct arrow_device_ops special = {
	.name = "special",
	.mode = ARROW_FILE_CHARACTER | 0600,
	.major = 1,
	.minor = 3,
};

const struct arrow_device_ops *const arrow_device_table[] = {
	&special, &arrow_device_console, NULL};
const unsigned int arrow_device_table_size = 2;

static char buffer[2048];

static ssize_t read_of(const char *name, size_t n)
{
	struct arrow_file file = {.data = arrow_device_by_name(name)};
	struct arrow_io io;

	arrow_io_program(&io, (uintptr_t)buffer, n);
	return arrow_device_file.read(&file, &io, &file.position);
}

static ssize_t write_of(const char *name, size_t n)
{
	struct arrow_file file = {.data = arrow_device_by_name(name)};
	struct arrow_io io;

	arrow_io_program(&io, (uintptr_t)buffer, n);
	return arrow_device_file.write(&file, &io, &file.position);
}

static void test_finding(void)
{
	ARROW_CHECK(arrow_device_by_name("special") == &special);
	ARROW_CHECK_TEXT(arrow_device_by_name("zero")->name, "zero");
	ARROW_CHECK(!arrow_device_by_name("zer"));
	ARROW_CHECK(!arrow_device_by_name("zeros"));
	/* the table goes before what is always there */
	ARROW_CHECK(arrow_device_by_number(special.mode, 1, 3) == &special);
	ARROW_CHECK_TEXT(arrow_device_by_number(special.mode, 1, 7)->name,
			 "full");
	ARROW_CHECK(!arrow_device_by_number(ARROW_FILE_BLOCK, 1, 7));
	ARROW_CHECK(!arrow_device_by_number(special.mode, 9, 9));
}

static void test_memory_devices(void)
{
	memset(buffer, 1, sizeof(buffer));
	ARROW_CHECK_INT(read_of("null", 10), 0);
	ARROW_CHECK_INT(write_of("null", 10), 10);
	ARROW_CHECK_INT(buffer[0], 1);
	ARROW_CHECK_INT(read_of("zero", 10), 10);
	ARROW_CHECK_INT(buffer[9], 0);
	ARROW_CHECK_INT(buffer[10], 1);
	ARROW_CHECK_INT(write_of("zero", 10), 10);
	ARROW_CHECK_INT(read_of("full", 20), 20);
	ARROW_CHECK_INT(buffer[19], 0);
	ARROW_CHECK_INT(write_of("full", 1), -ENOSPC);
	mock_hole(buffer, 1);
	ARROW_CHECK_INT(read_of("zero", 1), -EFAULT);
	ARROW_CHECK_INT(write_of("null", 1), 1);
	mock_hole(NULL, 0);
}

static void test_missing_operations(void)
{
	struct arrow_file file = {.data = &special};
	struct arrow_vma_source *source;

	ARROW_CHECK_INT(read_of("special", 1), -EINVAL);
	ARROW_CHECK_INT(write_of("special", 1), -EINVAL);
	ARROW_CHECK_INT(arrow_device_seek(&file, 0, 0), -ESPIPE);
	ARROW_CHECK_INT(arrow_device_ioctl(&file, 0, 0), -ENOTTY);
	ARROW_CHECK_UINT(arrow_device_poll(&file),
			 ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_WRITABLE |
				 ARROW_FILE_POLL_ALWAYS);
	ARROW_CHECK_INT(arrow_device_map(&file, &source), -ENODEV);
	file.data = arrow_device_by_name("zero");
	ARROW_CHECK_INT(arrow_device_map(&file, &source), 0);
	ARROW_CHECK(!source);
	ARROW_CHECK_INT(arrow_device_seek(&file, 77, 1), 0);
}

static void test_console(void)
{
	for (size_t i = 0; i < sizeof(buffer); i++)
		buffer[i] = (char)(i * 7);
	ARROW_CHECK_INT(read_of("console", 5), 0);
	ARROW_CHECK_INT(write_of("console", 0), 0);
	ARROW_CHECK_UINT(writes, 0);
	ARROW_CHECK_INT(write_of("console", 1300), 1300);
	ARROW_CHECK_UINT(written_size, 1300);
	ARROW_CHECK_MEMORY(written, buffer, 1300);
	mock_hole(buffer, 1);
	ARROW_CHECK_INT(write_of("console", 3), -EFAULT);
	mock_hole(NULL, 0);
}

static void test_stat(void)
{
	struct arrow_file file = {.data = arrow_device_by_name("full")};
	struct arrow_file_stat stat;

	ARROW_CHECK_INT(arrow_device_file.stat(&file, &stat), 0);
	ARROW_CHECK_UINT(stat.mode, ARROW_FILE_CHARACTER | 0666);
	ARROW_CHECK_UINT(stat.major, 1);
	ARROW_CHECK_UINT(stat.minor, 7);
}

int main(void)
{
	ARROW_TEST(test_finding);
	ARROW_TEST(test_memory_devices);
	ARROW_TEST(test_missing_operations);
	ARROW_TEST(test_console);
	ARROW_TEST(test_stat);
	return arrow_test_end();
}
