/* SPDX-License-Identifier: BSD-3-Clause */
/* Nodes of devices beside those that an archive brings. */
#include <stdio.h>
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

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static struct stat stat_of(const char *path)
{
	struct stat stat = {0};

	ARROW_CHECK_INT(CALL(lstat, path, &stat, 0, 0), 0);
	return stat;
}

static void test_nodes(void)
{
	ARROW_CHECK_UINT(stat_of("/dev/zero").st_mode, 020666);
	ARROW_CHECK_UINT(stat_of("/dev/zero").st_rdev, 0x105);
	ARROW_CHECK_UINT(stat_of("/dev/full").st_rdev, 0x107);
	ARROW_CHECK_UINT(stat_of("/dev/shm").st_mode, 041777);
	ARROW_CHECK_INT(stat_of("/dev/stdin").st_size, 15);
}

static void test_archive_goes_first(void)
{
	ARROW_CHECK_UINT(stat_of("/dev/null").st_mode, 020600);
	ARROW_CHECK_UINT(stat_of("/dev/fd").st_mode, 0100644);
}

static void test_devices_work(void)
{
	char byte = 1;
	long fd = CALL(open, "/dev/zero", 2, 0, 0);

	ARROW_CHECK_INT(CALL(read, fd, &byte, 1, 0), 1);
	ARROW_CHECK_INT(byte, 0);
	ARROW_CHECK_INT(CALL(lseek, fd, 100, 0, 0), 0);
	ARROW_CHECK_INT(CALL(fsync, fd, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(ftruncate, fd, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(fallocate, fd, 0, 0, 1), -ENODEV);
	CALL(close, fd, 0, 0, 0);
	fd = CALL(open, "/dev/full", 01001, 0, 0);
	ARROW_CHECK_INT(CALL(write, fd, &byte, 1, 0), -ENOSPC);
	CALL(close, fd, 0, 0, 0);
	CALL(mknod, "/dev/strange", 020666, 0x7777, 0);
	ARROW_CHECK_INT(CALL(open, "/dev/strange", 0, 0, 0), -ENXIO);
	ARROW_CHECK_INT(CALL(unlink, "/dev/full", 0, 0, 0), 0);
}

int main(void)
{
	archive_begin();
	archive_directory("dev");
	archive_put(&(struct archive_file){.name = "dev/null",
					   .mode = 020600, .major = 1,
					   .minor = 3});
	archive_text("dev/fd", "not a link");
	archive_end();
	ARROW_TEST(test_nodes);
	ARROW_TEST(test_archive_goes_first);
	ARROW_TEST(test_devices_work);
	return arrow_test_end();
}
