/* SPDX-License-Identifier: BSD-3-Clause */
/* Names and contents of an archive beneath what the program does to them. */
#include <dirent.h>
#include <sys/stat.h>

#include <arrow/ramfs.h>
#include <arrow/test.h>

#include "archive.h"
#include "real_vfs.h"

const struct arrow_vfs_ops *const arrow_vfs_table[] = {&arrow_ramfs, NULL};
const unsigned int arrow_vfs_table_size = 1;

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static char big[3 * 4096 + 100];

static void make_archive(void)
{
	for (size_t i = 0; i < sizeof(big); i++)
		big[i] = (char)(1 + i / 100);
	archive_begin();
	archive_directory(".");
	archive_directory("etc");
	archive_text("etc/passwd", "root");
	archive_text("./etc/group", "wheel");
	archive_text("/usr/share/deep/file", "implied");
	archive_put(&(struct archive_file){.name = "big", .mode = 0100600,
					   .data = big, .size = sizeof(big),
					   .aligned = true});
	archive_put(&(struct archive_file){.name = "odd", .mode = 0100600,
					   .data = big, .size = sizeof(big)});
	archive_put(&(struct archive_file){.name = "one", .mode = 0100644,
					   .links = 2, .number = 7});
	archive_put(&(struct archive_file){.name = "two", .mode = 0100644,
					   .links = 2, .number = 7,
					   .data = "shared", .size = 6});
	archive_put(&(struct archive_file){.name = "link", .mode = 0120777,
					   .data = "etc/passwd", .size = 10});
	archive_put(&(struct archive_file){.name = "null", .mode = 0020666,
					   .major = 1, .minor = 3});
	archive_text("../outside", "never");
	archive_end();
}

/* What a file holds; at most 99 bytes. */
static const char *content(const char *path)
{
	static char text[100];
	long fd = CALL(open, path, 0, 0, 0);
	long n = CALL(read, fd, text, 99, 0);

	text[n < 0 ? 0 : n] = '\0';
	CALL(close, fd, 0, 0, 0);
	return text;
}

static struct stat stat_of(const char *path)
{
	struct stat stat = {0};

	ARROW_CHECK_INT(CALL(lstat, path, &stat, 0, 0), 0);
	return stat;
}

/* The names of a directory in the order of the listing. */
static const char *names_of(const char *path)
{
	static char text[1000];
	char buffer[128];
	long fd = CALL(open, path, 0200000, 0, 0), n;

	text[0] = '\0';
	while ((n = CALL(getdents64, fd, buffer, sizeof(buffer), 0)) > 0) {
		for (long at = 0; at < n;) {
			struct dirent *entry = (void *)(buffer + at);

			strcat(strcat(text, entry->d_name), " ");
			at += entry->d_reclen;
		}
	}
	CALL(close, fd, 0, 0, 0);
	return text;
}

static void test_contents(void)
{
	ARROW_CHECK_TEXT(content("/etc/passwd"), "root");
	ARROW_CHECK_TEXT(content("/etc/group"), "wheel");
	ARROW_CHECK_TEXT(content("/usr/share/deep/file"), "implied");
	ARROW_CHECK_TEXT(content("/link"), "root");
	ARROW_CHECK_TEXT(content("/one"), "shared");
	ARROW_CHECK_TEXT(content("/null"), "");
	ARROW_CHECK_INT(CALL(open, "/outside", 0, 0, 0), -ENOENT);
	ARROW_CHECK_INT(CALL(open, "/etc/passwd/x", 0, 0, 0), -ENOTDIR);
}

static void test_attributes(void)
{
	struct stat stat = stat_of("/etc/passwd");

	ARROW_CHECK_UINT(stat.st_mode, 0100644);
	ARROW_CHECK_UINT(stat.st_uid, 5);
	ARROW_CHECK_UINT(stat.st_gid, 6);
	ARROW_CHECK_INT(stat.st_mtime, 1234567890);
	ARROW_CHECK_INT(stat.st_blocks, 8);
	ARROW_CHECK_UINT(stat_of("/").st_nlink, 4);
	ARROW_CHECK_UINT(stat_of("/usr").st_nlink, 3);
	ARROW_CHECK_UINT(stat_of("/usr").st_mode, 0040755);
	ARROW_CHECK_UINT(stat_of("/one").st_nlink, 2);
	ARROW_CHECK_UINT(stat_of("/one").st_ino, stat_of("/two").st_ino);
	ARROW_CHECK_UINT(stat_of("/null").st_rdev, 0x103);
	ARROW_CHECK_INT(stat_of("/big").st_blocks, 32);
	ARROW_CHECK_INT(stat_of("/link").st_size, 10);
}

static void test_listing(void)
{
	ARROW_CHECK_TEXT(names_of("/etc"), ". .. passwd group ");
	ARROW_CHECK_TEXT(names_of("/"),
			 ". .. usr two one odd null link etc big ");
	/* a new name comes first; a removed one is gone, made anew it is new */
	CALL(mkdir, "/new", 0755, 0, 0);
	CALL(unlink, "/two", 0, 0, 0);
	ARROW_CHECK_TEXT(names_of("/"),
			 ". .. new usr one odd null link etc big ");
	CALL(mknod, "/two", 0100644, 0, 0);
	ARROW_CHECK_TEXT(names_of("/"),
			 ". .. two new usr one odd null link etc big ");
	ARROW_CHECK_TEXT(content("/two"), "");
	ARROW_CHECK_TEXT(content("/one"), "shared");
	ARROW_CHECK_UINT(stat_of("/one").st_nlink, 1);
	CALL(rmdir, "/new", 0, 0, 0);
}

static void test_rename_of_archive(void)
{
	CALL(mkdir, "/moved", 0755, 0, 0);
	ARROW_CHECK_INT(CALL(rename, "/usr/share", "/moved/s", 0, 0), 0);
	ARROW_CHECK_TEXT(content("/moved/s/deep/file"), "implied");
	ARROW_CHECK_INT(CALL(open, "/usr/share", 0, 0, 0), -ENOENT);
	ARROW_CHECK_TEXT(names_of("/usr"), ". .. ");
	ARROW_CHECK_INT(CALL(rmdir, "/usr", 0, 0, 0), 0);
	ARROW_CHECK_INT(CALL(rmdir, "/moved/s", 0, 0, 0), -ENOTEMPTY);
	ARROW_CHECK_INT(CALL(mkdir, "/usr", 0755, 0, 0), 0);
	ARROW_CHECK_TEXT(names_of("/usr"), ". .. ");
	ARROW_CHECK_INT(CALL(rename, "/moved/s", "/usr/share", 0, 0), 0);
	ARROW_CHECK_TEXT(content("/usr/share/deep/file"), "implied");
}

/* Write in the middle, cut, lengthen: as a plain file would behave. */
static void rewrite(const char *path)
{
	static char now[sizeof(big) + 5000], expected[sizeof(now)];
	long fd = CALL(open, path, 2, 0, 0);

	memset(expected, 0, sizeof(expected));
	memcpy(expected, big, sizeof(big));
	ARROW_CHECK_INT(CALL(pwrite64, fd, "patch", 5, 5000), 5);
	memcpy(expected + 5000, "patch", 5);
	ARROW_CHECK_INT(CALL(pwrite64, fd, "end", 3, sizeof(big) - 1), 3);
	memcpy(expected + sizeof(big) - 1, "end", 3);
	ARROW_CHECK_INT(CALL(pread64, fd, now, sizeof(now), 0),
			sizeof(big) + 2);
	ARROW_CHECK_MEMORY(now, expected, sizeof(big) + 2);
	ARROW_CHECK_INT(CALL(ftruncate, fd, 4096 + 10, 0, 0), 0);
	ARROW_CHECK_INT(CALL(ftruncate, fd, sizeof(now), 0, 0), 0);
	memset(expected + 4096 + 10, 0, sizeof(expected) - 4096 - 10);
	ARROW_CHECK_INT(CALL(pread64, fd, now, sizeof(now), 0), sizeof(now));
	ARROW_CHECK_MEMORY(now, expected, sizeof(now));
	ARROW_CHECK_INT(stat_of(path).st_blocks, 16);
	CALL(close, fd, 0, 0, 0);
}

static void test_rewriting(void)
{
	rewrite("/big");
	rewrite("/odd");
}

/* Pages of an aligned content are mapped where they lie. */
static void test_mapping(void)
{
	long fd = CALL(open, "/big", 0100 | 2, 0600, 0);
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_vma_source *source;
	uint64_t first, second;

	ARROW_CHECK_INT(file->ops->map(file, &source), 0);
	ARROW_CHECK_INT(source->ops->page(source, 0, &first), 0);
	ARROW_CHECK(first >= (uintptr_t)archive_bytes &&
		    first < (uintptr_t)archive_bytes + archive_used);
	ARROW_CHECK_INT(source->ops->page(source, 4096, &second), 0);
	ARROW_CHECK_MEMORY((char *)second + 10, "\0\0\0", 3);
	ARROW_CHECK_INT(source->ops->page(source, 1 << 20, &second), -ENXIO);
	CALL(pwrite64, fd, "seen", 4, 0);
	ARROW_CHECK_MEMORY((char *)first, "seen", 4);
	/* what is mapped is taken away before it goes */
	mock_forgets = 0;
	CALL(ftruncate, fd, 100, 0, 0);
	ARROW_CHECK(mock_forgets > 0);
	ARROW_CHECK_UINT(mock_forgotten, 4096);
	CALL(close, fd, 0, 0, 0);
	CALL(unlink, "/big", 0, 0, 0);
	ARROW_CHECK_INT(source->ops->page(source, 0, &first), 0);
	ARROW_CHECK_MEMORY((char *)first, "seen", 4);
	source->ops->release(source);
}

int main(void)
{
	make_archive();
	ARROW_TEST(test_contents);
	ARROW_TEST(test_attributes);
	ARROW_TEST(test_listing);
	ARROW_TEST(test_rename_of_archive);
	ARROW_TEST(test_rewriting);
	ARROW_TEST(test_mapping);
	return arrow_test_end();
}
