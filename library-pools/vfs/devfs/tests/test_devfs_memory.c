/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Mounting with memory that is out again and again: the call that meets it says
 * so, and later ones go on until all is there.
 */
#include <sys/stat.h>

#include <arrow/devfs.h>
#include <arrow/ramfs.h>
#include <arrow/test.h>

#include "devfs.c"

#include "../../ramfs/tests/archive.h"
#include "../../ramfs/tests/real_vfs.h"

const struct arrow_vfs_ops *const arrow_vfs_table[] = {&arrow_ramfs,
						       &arrow_devfs, NULL};
const unsigned int arrow_vfs_table_size = 2;

#define CALL(name, a, b) arrow_sys_##name((long)(a), (long)(b), 0, 0, 0, 0)

static void test_each_allocation(void)
{
	static const char *const names[] = {"/dev/zero", "/dev/full",
					    "/dev/null", "/dev/shm"};
	unsigned int failures = 0;
	struct stat stat;
	long result;

	mock_directory = "/some/sub";
	for (unsigned int left = 0;; left++) {
		mock_alloc_left = left;
		result = CALL(lstat, names[0], &stat);
		mock_alloc_left = UINT_MAX;
		if (!result)
			break;
		ARROW_CHECK_INT(result, -ENOMEM);
		failures++;
	}
	ARROW_CHECK(failures > 3);
	for (unsigned int i = 0; i < ARROW_COUNT(names); i++)
		ARROW_CHECK_INT(CALL(lstat, names[i], &stat), 0);
}

static void test_working_directory(void)
{
	char path[20];

	ARROW_CHECK_INT(CALL(getcwd, path, sizeof(path)), 10);
	ARROW_CHECK_TEXT(path, "/some/sub");
	ARROW_CHECK_UINT(mock_messages, 0);
}

int main(void)
{
	archive_begin();
	archive_directory("dev");
	archive_directory("some");
	archive_directory("some/sub");
	archive_end();
	ARROW_TEST(test_each_allocation);
	ARROW_TEST(test_working_directory);
	return arrow_test_end();
}
