/* SPDX-License-Identifier: BSD-3-Clause */
/* The working directory that the command line asks for. */
#include <arrow/ramfs.h>
#include <arrow/test.h>

#include "archive.h"
#include "real_vfs.h"

const struct arrow_vfs_ops *const arrow_vfs_table[] = {&arrow_ramfs, NULL};
const unsigned int arrow_vfs_table_size = 1;

static void make_archive(void)
{
	archive_begin();
	archive_directory(".");
	archive_put(&(struct archive_file){
		.name = "srv", .mode = 0040700, .links = 2});
	archive_directory("srv/data");
	archive_directory("srv/unseen");
	archive_text("srv/file", "text");
	archive_put(&(struct archive_file){.name = "where",
					   .mode = 0120777,
					   .data = "srv/data",
					   .size = 8});
	archive_end();
}

/* Where a program is that asks for @path and is not allowed to search srv. */
static const char *directory(const char *path)
{
	static char text[100];
	const struct arrow_credentials nobody = {.uid = 9,
						 .euid = 9,
						 .fsuid = 9,
						 .gid = 9,
						 .egid = 9,
						 .fsgid = 9};
	struct arrow_credentials before = arrow_credentials;

	/* as at the first path */
	mount_started = false;
	mock_directory = path;
	arrow_credentials = nobody;
	long n = arrow_sys_getcwd((long)text, sizeof(text), 0, 0, 0, 0);

	arrow_credentials = before;
	return n < 0 ? "error" : text;
}

static void test_directory(void)
{
	ARROW_CHECK_TEXT(directory(NULL), "/");
	ARROW_CHECK_TEXT(directory("/srv/data"), "/srv/data");
	ARROW_CHECK_TEXT(directory("/"), "/");
	ARROW_CHECK_TEXT(directory("srv//data/"), "/srv/data");
	ARROW_CHECK_TEXT(directory("/srv/data/.."), "/srv");
	ARROW_CHECK_TEXT(directory("/where"), "/srv/data");
	ARROW_CHECK_UINT(mock_messages, 0);
}

/* Then the program is where it was, and that is told. */
static void test_no_directory(void)
{
	ARROW_CHECK_TEXT(directory("/"), "/");
	ARROW_CHECK_TEXT(directory("/none"), "/");
	ARROW_CHECK_UINT(mock_messages, 1);
	ARROW_CHECK_TEXT(directory("/srv/file"), "/");
	ARROW_CHECK_UINT(mock_messages, 2);
}

/* A call that finds no memory for it fails, and the next one goes on. */
static void test_without_memory(void)
{
	ARROW_CHECK_TEXT(directory("/"), "/");
	mock_alloc_left = 0;
	ARROW_CHECK_TEXT(directory("/srv/unseen"), "error");
	ARROW_CHECK(!mount_started);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_TEXT(directory("/srv/unseen"), "/srv/unseen");
}

int main(void)
{
	make_archive();
	ARROW_TEST(test_directory);
	ARROW_TEST(test_no_directory);
	ARROW_TEST(test_without_memory);
	return arrow_test_end();
}
