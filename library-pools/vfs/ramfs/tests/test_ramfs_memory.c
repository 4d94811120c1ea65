/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each allocation fails once in turn while a program's calls run: a call then
 * succeeds all the same or says that memory is out, and the tree stays whole.
 */
#include <arrow/ramfs.h>
#include <arrow/test.h>

#include "archive.h"
#include "real_vfs.h"

const struct arrow_vfs_ops *const arrow_vfs_table[] = {&arrow_ramfs, NULL};
const unsigned int arrow_vfs_table_size = 1;

#define LONG_PATH 200

static bool out_of_memory;

/* A result that memory may explain, and else none but @expected. */
static long expect(long result, long expected)
{
	bool lacking = result == -ENOMEM || result == -ENOSPC ||
		       (result >= 0 && result < expected);

	lacking = lacking && (!mock_alloc_left || mock_pages_left < 5);

	if (lacking)
		out_of_memory = true;
	if (!lacking && !out_of_memory)
		ARROW_CHECK_INT(result, expected);
	return result;
}

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static void program(void)
{
	char path[LONG_PATH + 10], buffer[5000] = {0};
	long fd;

	memset(path, '/', sizeof(path));
	strcpy(path + LONG_PATH, "d/a");
	out_of_memory = false;
	expect(CALL(mkdir, "/d", 0755, 0, 0), 0);
	fd = expect(CALL(open, path, 0100 | 2, 0644, 0), 0);
	if (fd >= 0) {
		expect(CALL(pwrite64, fd, buffer, sizeof(buffer), 0),
		       sizeof(buffer));
		expect(CALL(pwrite64, fd, buffer, 10, (int64_t)1 << 40), 10);
		expect(CALL(fallocate, fd, 0, 0, 20000), 0);
		CALL(close, fd, 0, 0, 0);
	}
	expect(CALL(link, "/d/a", "/d/b", 0, 0), 0);
	expect(CALL(symlink, "/etc/passwd", "/d/l", 0, 0), 0);
	expect(CALL(rename, "/etc/passwd", "/d/p", 0, 0), 0);
	expect(CALL(rename, "/d/p", "/etc/passwd", 0, 0), 0);
	expect(CALL(rename, "/two", "/d/t", 0, 0), 0);
	expect(arrow_sys_renameat2(-100, (long)"/d/t", -100, (long)"/one", 2,
				   0),
	       0);
	expect(CALL(getcwd, buffer, sizeof(buffer), 0, 0), 2);
}

static void clean(void)
{
	static const char *const names[] = {"/d/a", "/d/b", "/d/l"};

	CALL(rename, "/d/p", "/etc/passwd", 0, 0);
	CALL(rename, "/d/t", "/two", 0, 0);
	for (unsigned int i = 0; i < ARROW_COUNT(names); i++)
		CALL(unlink, names[i], 0, 0, 0);
	ARROW_CHECK_INT(CALL(rmdir, "/d", 0, 0, 0) % ENOENT, 0);
}

static void make_archive(void)
{
	archive_begin();
	archive_directory(".");
	archive_directory("etc");
	archive_text("etc/passwd", "root");
	archive_text("one", "1");
	archive_put(&(struct archive_file){.name = "two", .mode = 0100644,
					   .links = 2, .number = 7,
					   .data = "shared", .size = 6});
	archive_put(&(struct archive_file){.name = "zwei", .mode = 0100644,
					   .links = 2, .number = 7});
	archive_end();
}

static void test_each_allocation(void)
{
	for (unsigned int left = 0; left < 120; left++) {
		mock_alloc_left = left;
		program();
		mock_alloc_left = UINT_MAX;
		clean();
	}
}

static void test_each_page(void)
{
	long pages = mock_pages_left;

	for (long left = 0; left < 12; left++) {
		mock_pages_left = left;
		program();
		clean();
		mock_pages_left = pages;
	}
	ARROW_CHECK_INT(mock_pages, 0);
}

/* With memory there again, all is as it should be. */
static void test_afterwards(void)
{
	char text[10] = {0};
	long fd = CALL(open, "/zwei", 0, 0, 0);

	ARROW_CHECK_INT(CALL(read, fd, text, 9, 0), 6);
	ARROW_CHECK_TEXT(text, "shared");
	CALL(close, fd, 0, 0, 0);
	fd = CALL(open, "/etc/passwd", 0, 0, 0);
	ARROW_CHECK_INT(CALL(read, fd, text, 9, 0), 4);
	ARROW_CHECK_MEMORY(text, "root", 4);
	CALL(close, fd, 0, 0, 0);
	program();
	ARROW_CHECK(!out_of_memory);
	clean();
}

int main(void)
{
	make_archive();
	ARROW_TEST(test_each_allocation);
	ARROW_TEST(test_each_page);
	ARROW_TEST(test_afterwards);
	return arrow_test_end();
}
