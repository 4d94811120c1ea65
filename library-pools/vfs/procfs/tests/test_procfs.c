/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc and /dev over an empty root. */

#include <stdio.h>
#include <sys/stat.h>

#include <arrow/devfs.h>
#include <arrow/procfs.h>
#include <arrow/ramfs.h>
#include <arrow/test.h>
#include <arrow/uname.h>

#include "descriptor.c"
#include "inode.c"
#include "machine.c"
#include "process.c"
#include "text.c"
#include "tree.c"
#include "x86_64/cpuinfo.c"

#include "../../../debug/print/src/buffer.c"
#include "../../../debug/print/src/format.c"
#include "../../devfs/src/devfs.c"
#include "../../ramfs/tests/real_vfs.h"

const struct arrow_vfs_ops *const arrow_vfs_table[] = {
	&arrow_ramfs, &arrow_devfs, &arrow_procfs, NULL};
const unsigned int arrow_vfs_table_size = 3;

struct arrow_program_layout arrow_program_layout;
const char *arrow_uname_host = "host";
const char arrow_uname_release[] = "6.1.0-arrow";
const char arrow_uname_version[] = "#1";

uint64_t arrow_time_monotonic(void)
{
	return 12345678901;
}

bool arrow_vma_next(uintptr_t address, struct arrow_vma_info *info)
{
	if (address > 0x400000)
		return false;
	*info = (struct arrow_vma_info){
		.start = 0x400000, .end = 0x401000,
		.protection = ARROW_ARCH_READ | ARROW_ARCH_EXECUTE,
		.flags = ARROW_VMA_PLACED};
	return true;
}

void arrow_vma_stats(struct arrow_vma_stats *stats)
{
	*stats = (struct arrow_vma_stats){.mapped = 8192, .own = 4096};
}

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static char text[8192];

static const char *content(const char *path)
{
	long fd = CALL(open, path, 0, 0, 0), n, at = 0;

	/* in small pieces: each is made anew */
	while ((n = CALL(read, fd, text + at, 7, 0)) > 0)
		at += n;
	text[at] = '\0';
	CALL(close, fd, 0, 0, 0);
	return n < 0 || fd < 0 ? "error" : text;
}

static const char *target(const char *path)
{
	long n = CALL(readlink, path, text, sizeof(text) - 1, 0);

	text[n < 0 ? 0 : n] = '\0';
	return text;
}

static void test_machine(void)
{
	ARROW_CHECK_TEXT(content("/proc/uptime"), "12.34 0.00\n");
	ARROW_CHECK_TEXT(content("/proc/version"),
			 "Linux version 6.1.0-arrow (arrow) #1\n");
	ARROW_CHECK_TEXT(content("/proc/sys/kernel/hostname"), "host\n");
	ARROW_CHECK_TEXT(content("/proc/sys/kernel/ostype"), "Linux\n");
	ARROW_CHECK_TEXT(content("/proc/sys/kernel/osrelease"),
			 "6.1.0-arrow\n");
	ARROW_CHECK_TEXT(content("/proc/sys/vm/overcommit_memory"), "1\n");
	ARROW_CHECK_TEXT(content("/proc/mounts"),
			 "tmpfs / tmpfs rw,relatime 0 0\n"
			 "proc /proc proc rw,relatime 0 0\n");
	ARROW_CHECK_TEXT(content("/proc/filesystems"),
			 "nodev\ttmpfs\nnodev\tproc\n");
	ARROW_CHECK(strstr(content("/proc/meminfo"), "MemTotal:  ") == text);
	ARROW_CHECK(strstr(content("/proc/cpuinfo"), "vendor_id\t: "));
	ARROW_CHECK_TEXT(content("/proc/loadavg"), "0.00 0.00 0.00 1/1 1\n");
}

static void test_process(void)
{
	static char arguments[] = "prog\0one\0A=b";

	arrow_program_layout.name = "/bin/a-name-of-more-than-15";
	arrow_program_layout.executable = "/bin/what-the-name-leads-to";
	arrow_program_layout.arguments = (uintptr_t)arguments;
	arrow_program_layout.arguments_end = (uintptr_t)arguments + 9;
	arrow_program_layout.environment = (uintptr_t)arguments + 9;
	arrow_program_layout.environment_end = (uintptr_t)arguments + 13;
	ARROW_CHECK_TEXT(target("/proc/self"), "1");
	ARROW_CHECK_TEXT(target("/proc/self/exe"),
			 CONFIG_PROGRAM_AGAIN ? "/bin/what-the-name-leads-to" :
						"/bin/a-name-of-more-than-15");
	ARROW_CHECK_TEXT(content("/proc/self/comm"), "a-name-of-more-\n");
	ARROW_CHECK_TEXT(content("/proc/self/loginuid"), "4294967295");
	content("/proc/self/cmdline");
	ARROW_CHECK_MEMORY(text, "prog\0one", 9);
	ARROW_CHECK_TEXT(content("/proc/1/environ"), "A=b");
	ARROW_CHECK(strstr(content("/proc/self/maps"),
			   "00400000-00401000 r-xp 00000000 00:01 1 /bin/"));
	ARROW_CHECK_TEXT(content("/proc/self/statm"), "2 1 0 0 0 0 0\n");
	ARROW_CHECK(strstr(content("/proc/self/stat"), "1 (a-name-of-more-) R "));
	ARROW_CHECK(strstr(content("/proc/self/status"), "\nUid:\t0\t0\t0\t0\n"));
	arrow_program_layout.environment_end = 1 << 20;
	arrow_program_layout.environment = 1;
	ARROW_CHECK_INT(CALL(open, "/proc/self/none", 0, 0, 0), -ENOENT);
}

static void test_stat_has_52_numbers(void)
{
	unsigned int blanks = 0;

	content("/proc/self/stat");
	for (const char *at = text; *at; at++)
		blanks += *at == ' ';
	ARROW_CHECK_UINT(blanks, 51);
}

static void test_read_only(void)
{
	ARROW_CHECK_INT(CALL(mkdir, "/proc/new", 0755, 0, 0), -ENOENT);
	ARROW_CHECK_INT(CALL(open, "/proc/new", 0101, 0600, 0), -ENOENT);
	ARROW_CHECK_INT(CALL(unlink, "/proc/uptime", 0, 0, 0), -EPERM);
	ARROW_CHECK_INT(CALL(rename, "/proc/uptime", "/proc/x", 0, 0), -EPERM);
	ARROW_CHECK_INT(CALL(rmdir, "/proc", 0, 0, 0), -EBUSY);
}

static void test_descriptors(void)
{
	char path[32];
	long fd = CALL(open, "/file", 0102, 0600, 0);

	snprintf(path, sizeof(path), "/proc/self/fd/%ld", fd);
	CALL(write, fd, "abc", 3, 0);
	ARROW_CHECK_TEXT(target(path), "/file");
	ARROW_CHECK_TEXT(content(path), "abc");
	CALL(rename, "/file", "/moved", 0, 0);
	ARROW_CHECK_TEXT(target(path), "/moved");
	CALL(unlink, "/moved", 0, 0, 0);
	ARROW_CHECK_TEXT(target(path), "/moved (deleted)");
	ARROW_CHECK_TEXT(content(path), "abc");
	CALL(close, fd, 0, 0, 0);
	ARROW_CHECK_TEXT(target(path), "");
	ARROW_CHECK_INT(CALL(open, path, 0, 0, 0), -ENOENT);
	ARROW_CHECK_INT(CALL(open, "/proc/self/fd/00", 0, 0, 0), -ENOENT);
	ARROW_CHECK_INT(CALL(open, "/proc/self/fd/x", 0, 0, 0), -ENOENT);
	CALL(chdir, "/dev", 0, 0, 0);
	ARROW_CHECK_TEXT(target("/proc/self/cwd"), "/dev");
	CALL(chdir, "/", 0, 0, 0);
}

/* A file without a name: its device is opened anew. */
static void test_nameless(void)
{
	struct arrow_file *file =
		arrow_file_new(&arrow_device_file, ARROW_FILE_READ_WRITE);
	char path[32], byte = 1;
	long fd, again;

	file->data = arrow_device_by_name("zero");
	fd = arrow_fd_install(file, false);
	snprintf(path, sizeof(path), "/dev/fd/%ld", fd);
	ARROW_CHECK_TEXT(target(path), "/dev/zero");
	again = CALL(open, path, 0, 0, 0);
	ARROW_CHECK(again >= 0 && again != fd);
	ARROW_CHECK_INT(CALL(read, again, &byte, 1, 0), 1);
	ARROW_CHECK_INT(byte, 0);
	CALL(close, again, 0, 0, 0);
	CALL(close, fd, 0, 0, 0);
}

static void test_dev(void)
{
	struct stat stat;

	ARROW_CHECK_INT(CALL(stat, "/dev/null", &stat, 0, 0), 0);
	ARROW_CHECK_UINT(stat.st_mode, 020666);
	ARROW_CHECK_UINT(stat.st_rdev, 0x103);
	ARROW_CHECK_INT(CALL(stat, "/dev/shm", &stat, 0, 0), 0);
	ARROW_CHECK_UINT(stat.st_mode, 041777);
	ARROW_CHECK_TEXT(target("/dev/stdin"), "/proc/self/fd/0");
	ARROW_CHECK_INT(CALL(unlink, "/dev/full", 0, 0, 0), 0);
}

/* Without memory for the texts there is an error and no leak. */
static void test_without_memory(void)
{
	long fd = CALL(open, "/proc/self/status", 0, 0, 0);
	long blocks = mock_alloc_count;

	mock_alloc_left = 0;
	ARROW_CHECK_INT(CALL(read, fd, text, 100, 0), -ENOMEM);
	ARROW_CHECK_INT(CALL(open, "/proc/self/fd/0", 0, 0, 0), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(mock_alloc_count, blocks);
	ARROW_CHECK_INT(CALL(read, fd, 8, 100, 0), -EFAULT);
	CALL(close, fd, 0, 0, 0);
}

int main(void)
{
	ARROW_TEST(test_machine);
	ARROW_TEST(test_process);
	ARROW_TEST(test_stat_has_52_numbers);
	ARROW_TEST(test_read_only);
	ARROW_TEST(test_descriptors);
	ARROW_TEST(test_nameless);
	ARROW_TEST(test_dev);
	ARROW_TEST(test_without_memory);
	return arrow_test_end();
}
