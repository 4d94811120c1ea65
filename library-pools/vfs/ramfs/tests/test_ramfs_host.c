/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Random operations, here and in a folder of the host: results and error numbers
 * must be equal at each step, and now and then the whole trees. The host's
 * folder is in memory (/dev/shm) where that exists.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <arrow/ramfs.h>
#include <arrow/test.h>

#include "host_side.h"

#define STEPS 40000
#define DEPTH 12 /* so far above the tree, ".." still leads to the same */

const struct arrow_vfs_ops *const arrow_vfs_table[] = {&arrow_ramfs, NULL};
const unsigned int arrow_vfs_table_size = 1;

static int random_flags(void)
{
	static const int flags[] = {0100, 0200, 01000, 02000, 0200000, 0400000,
				    010000000, 020200000, 01000000};
	int chosen = (int)pick(3);

	for (unsigned int i = 0; i < ARROW_COUNT(flags); i++) {
		if (pick(i == 0 ? 2 : 7) == 0)
			chosen |= flags[i];
	}
	return chosen;
}

static void step_open(void)
{
	const char *path = random_path();
	int flags = random_flags();
	int mode = (int)pick(4096);
	long host = host_result(
		syscall(SYS_openat, -100, path, flags, mode));
	long own = arrow_sys_openat(-100, (long)path, flags, mode, 0, 0);

	if ((host < 0 ? host : 0) != (own < 0 ? own : 0))
		arrow_test_fail(__FILE__, __LINE__,
				"step %u, open %s %o: the host says %ld, we say %ld",
				step, path, (unsigned int)flags, host, own);
	keep_fd(host, own);
}

static void compare_stat(const char *name, const struct stat *host,
			 const struct stat *own)
{
	both_compare(name, host->st_mode, own->st_mode);
	both_compare("st_nlink", (long)host->st_nlink, (long)own->st_nlink);
	both_compare("st_uid", host->st_uid, own->st_uid);
	both_compare("st_gid", host->st_gid, own->st_gid);
	both_compare("st_rdev", (long)host->st_rdev, (long)own->st_rdev);
	if (S_ISDIR(host->st_mode))
		return;
	both_compare("st_size", host->st_size, own->st_size);
	if (S_ISREG(host->st_mode) && strncmp(host_root, "/dev/shm", 8) == 0)
		both_compare("st_blocks", host->st_blocks, own->st_blocks);
}

static void step_stat(void)
{
	const char *path = random_path();
	struct stat host, own;
	int flags = pick(2) ? 0x100 : 0;
	long result = both_compare(
		"newfstatat",
		host_result(syscall(SYS_newfstatat, -100, path, &host, flags)),
		arrow_sys_newfstatat(-100, (long)path, (long)&own, flags, 0,
				     0));

	if (!result)
		compare_stat("stat", &host, &own);
}

static void step_make(void)
{
	const char *path = random_path();
	static const uint32_t kinds[] = {0, 0140000, 0100000, 0040000,
					 0120000};

	switch (pick(5)) {
	case 0:
		BOTH(mkdirat, -100, (long)path, (long)pick(4096));
		break;
	case 1:
		BOTH(mknodat, -100, (long)path,
		     (long)(kinds[pick(ARROW_COUNT(kinds))] | pick(4096)));
		break;
	case 2:
		BOTH(symlinkat, (long)random_path(), -100, (long)path);
		break;
	default:
		BOTH(linkat, -100, (long)random_path(), -100, (long)path,
		     pick(3) == 0 ? 0x400 : 0);
	}
}

static void step_remove(void)
{
	BOTH(unlinkat, -100, (long)random_path(), pick(2) ? 0x200 : 0);
}

static void step_rename(void)
{
	BOTH(renameat2, -100, (long)random_path(), -100, (long)random_path(),
	     pick(2) ? 0 : (long)pick(4));
}

static void step_attributes(void)
{
	const char *path = random_path();

	switch (pick(4)) {
	case 0:
		BOTH(fchmodat, -100, (long)path, (long)pick(4096) | 0700);
		break;
	case 1:
		BOTH(fchownat, -100, (long)path, pick(2) ? 1000 : -1,
		     pick(2) ? 1000 : (long)pick(2), pick(2) ? 0x100 : 0);
		break;
	case 2:
		BOTH(faccessat, -100, (long)path, (long)pick(9));
		break;
	default:
		BOTH(truncate, (long)path, (long)pick(20000));
	}
}

static void step_readlink(void)
{
	const char *path = random_path();
	char host[700] = {0}, own[700] = {0};
	uint64_t size = pick(3) ? sizeof(host) : pick(5);

	both_compare("readlink",
		     host_result(syscall(SYS_readlinkat, -100, path, host,
					 size)),
		     arrow_sys_readlinkat(-100, (long)path, (long)own,
					  (long)size, 0, 0));
	ARROW_CHECK_MEMORY(own, host, sizeof(host));
}

static void step_read(int host, int own)
{
	static char a[9000], b[9000];
	uint64_t n = pick(sizeof(a));

	memset(a, 1, sizeof(a));
	memset(b, 1, sizeof(b));
	both_compare("read", host_result(syscall(SYS_read, host, a, n)),
		     arrow_sys_read(own, (long)b, (long)n, 0, 0, 0));
	ARROW_CHECK_MEMORY(b, a, sizeof(a));
}

static void step_write(int host, int own)
{
	static char a[9000];
	uint64_t n = pick(sizeof(a));

	memset(a, (int)(1 + step % 250), sizeof(a));
	both_compare("write", host_result(syscall(SYS_write, host, a, n)),
		     arrow_sys_write(own, (long)a, (long)n, 0, 0, 0));
}

static void step_fstat(int host, int own)
{
	struct stat a, b;

	if (both_compare("fstat", host_result(syscall(SYS_fstat, host, &a)),
			 arrow_sys_fstat(own, (long)&b, 0, 0, 0, 0)) == 0)
		compare_stat("fstat", &a, &b);
}

/* Read or write at a position: the file's own must not move. */
static void step_position(int host, int own)
{
	static char a[9000], b[9000];
	long n = (long)pick(sizeof(a)), at = (long)pick(40000) - 100;
	long both[2][6] = {{host, (long)a, n, at}, {own, (long)b, n, at}};

	memset(a, (int)(1 + step % 250), sizeof(a));
	memcpy(b, a, sizeof(b));
	if (pick(2))
		both_call("pread64", SYS_pread64, arrow_sys_pread64, both[0],
			  both[1]);
	else
		both_call("pwrite64", SYS_pwrite64, arrow_sys_pwrite64,
			  both[0], both[1]);
	ARROW_CHECK_MEMORY(b, a, sizeof(a));
}

/* Copy between two descriptors, with a position of the call's or the files'. */
static void step_copy(int host, int own)
{
	uint64_t other = pick(FDS);
	long n = (long)pick(30000) - 10, from[2], to[2];
	bool at = pick(2);

	from[0] = from[1] = (long)pick(20000) - 50;
	to[0] = to[1] = (long)pick(20000) - 50;
	long host_range[6] = {host, at ? (long)&from[0] : 0, host_fds[other],
			     at ? (long)&to[0] : 0, n};
	long own_range[6] = {own, at ? (long)&from[1] : 0, own_fds[other],
			    at ? (long)&to[1] : 0, n};
	long host_send[6] = {host_fds[other], host, host_range[1], n};
	long own_send[6] = {own_fds[other], own, own_range[1], n};

	/* sendfile to the file that is read never ends well on either side */
	if (pick(2) && host_fds[other] != host && n >= 0)
		both_call("sendfile", SYS_sendfile, arrow_sys_sendfile,
			  host_send, own_send);
	else
		both_call("copy_file_range", SYS_copy_file_range,
			  arrow_sys_copy_file_range, host_range, own_range);
	both_compare("position read", from[0], from[1]);
	both_compare("position written", to[0], to[1]);
}

static void step_descriptor(void)
{
	uint64_t slot = pick(FDS);
	int host = host_fds[slot], own = own_fds[slot];
	static const int modes[] = {0, 1, 3, 3, 3, 0, 2, 16};

	switch (pick(12)) {
	case 0:
		step_read(host, own);
		break;
	case 1:
		step_write(host, own);
		break;
	case 2:
		/* positions of directories are each side's own */
		if (own < 0 || !arrow_fd_get_any(own) ||
		    !vfs_is_directory(arrow_fd_get_any(own)->entry))
			ON_FD(lseek, (long)pick(30000) - 5000, (long)pick(6));
		break;
	case 3:
		ON_FD(ftruncate, (long)pick(30000) - 100);
		break;
	case 4:
		step_fstat(host, own);
		break;
	case 5:
		ON_FD(fallocate, modes[pick(ARROW_COUNT(modes))],
		      (long)pick(30000) - 100, (long)pick(20000) - 100);
		break;
	case 6:
		ON_FD(fcntl, 3);
		break;
	case 8:
	case 9:
		step_position(host, own);
		break;
	case 10:
		step_copy(host, own);
		break;
	case 7:
		ON_FD(fchmod, (long)pick(4096) | 0700);
		break;
	default:
		ON_FD(fsync, 0);
	}
}

/* Times that are set are the same; "now" is each side's own. */
static void step_times(void)
{
	static const long parts[] = {0, 1, 999999999, 1000000000, -1,
				     0x3ffffffe, 0x3fffffff};
	const char *path = random_path();
	long times[4] = {(long)pick(1000000), parts[pick(7)],
			 (long)pick(1000000) - 500000, parts[pick(7)]};
	struct stat host, own;

	BOTH(utimensat, -100, (long)path, pick(5) ? (long)times : 0,
	     pick(2) ? 0x100 : 0);
	if (times[1] > 999999999 || times[3] > 999999999 ||
	    syscall(SYS_newfstatat, -100, path, &host, 0x100) ||
	    arrow_sys_lstat((long)path, (long)&own, 0, 0, 0, 0) ||
	    host.st_atime > 2000000 || host.st_mtime > 2000000)
		return;
	both_compare("st_atime", host.st_atime, own.st_atime);
	both_compare("st_mtime", host.st_mtime, own.st_mtime);
}

/* Another working directory for one call, and its name. */
static void step_directory(int host_home, int own_home)
{
	const char *path = random_path();
	char host[4096], own[4096];
	long home[2][6] = {{host_home}, {own_home}};
	long size = pick(4) ? (long)sizeof(host) : (long)pick(80);

	BOTH(chdir, (long)path);
	long length = host_result(syscall(SYS_getcwd, host, sizeof(host)));
	long ours = arrow_sys_getcwd((long)own, sizeof(own), 0, 0, 0, 0);

	if (length < 0 || ours < 0)
		both_compare("getcwd", length, ours);
	else
		ARROW_CHECK_TEXT(own, host + strlen(host_root));
	if (size < 2)
		BOTH(getcwd, (long)host, size);
	BOTH(faccessat2, -100, (long)random_path(), (long)pick(8),
	     pick(2) ? 0x200 : 0x100);
	both_call("fchdir", SYS_fchdir, arrow_sys_fchdir, home[0], home[1]);
}

static void step_openat2(void)
{
	uint64_t how[5] = {pick(2) ? 0 : 0200000, 0,
			   pick(3) ? (uint64_t)1 << pick(7) : 0};
	const char *path = random_path();
	long size = pick(8) ? 24 : (long)pick(40);
	long host, own;

	/* the host may say EAGAIN to a cached walk, or not */
	if (how[2] == 32)
		return;
	host = host_result(syscall(SYS_openat2, -100, path, how, size));
	own = arrow_sys_openat2(-100, (long)path, (long)how, size, 0, 0);
	both_compare("openat2", host < 0 ? host : 0, own < 0 ? own : 0);
	keep_fd(host, own);
}

static void tree_compare(const char *path);

static void tree_compare_node(const char *path, bool descend)
{
	struct stat host, own;
	long result = both_compare(
		path, host_result(syscall(SYS_lstat, path, &host)),
		arrow_sys_lstat((long)path, (long)&own, 0, 0, 0, 0));

	if (result)
		return;
	compare_stat(path, &host, &own);
	if (descend && S_ISDIR(host.st_mode))
		tree_compare(path);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* The names of a directory here, sorted; "." and ".." included. */
static int own_names(const char *path, char names[][260])
{
	static char buffer[1000];
	long fd = arrow_sys_openat(-100, (long)path, 0200000, 0, 0, 0);
	long n;
	int count = 0;

	while ((n = arrow_sys_getdents64(fd, (long)buffer, sizeof(buffer), 0, 0,
					 0)) > 0) {
		for (long at = 0; at < n;) {
			struct dirent *entry = (void *)(buffer + at);

			strcpy(names[count++], entry->d_name);
			at += entry->d_reclen;
		}
	}
	ARROW_CHECK_INT(n, 0);
	arrow_fd_close((int)fd);
	qsort(names, (size_t)count, sizeof(names[0]), by_text);
	return count;
}

static void tree_compare(const char *path)
{
	char(*names)[260] = calloc(64, sizeof(*names));
	char(*hosts)[260] = calloc(64, sizeof(*hosts));
	DIR *dir = opendir(path);
	int count = own_names(path, names), host_count = 0;
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		strcpy(hosts[host_count++], entry->d_name);
	if (dir)
		closedir(dir);
	qsort(hosts, (size_t)host_count, sizeof(hosts[0]), by_text);
	both_compare("names", host_count, count);
	for (int i = 0; i < count && i < host_count; i++) {
		char below[1000];

		ARROW_CHECK_TEXT(names[i], hosts[i]);
		snprintf(below, sizeof(below), "%.700s/%s", path, names[i]);
		tree_compare_node(below, names[i][0] != '.');
	}
	free(names);
	free(hosts);
}

static void identity(uint32_t id)
{
	syscall(SYS_setfsgid, id);
	syscall(SYS_setfsuid, id);
	arrow_credentials.fsuid = arrow_credentials.fsgid = id;
	arrow_credentials.effective = id ? 0 : ARROW_CREDENTIALS_ALL;
}

static int host_home, own_home;

static void step_home(void)
{
	step_directory(host_home, own_home);
}

/* Files may not become larger: the signal is ignored, the error is seen. */
static void limit_size(rlim_t size)
{
	struct rlimit limit = {size, RLIM_INFINITY};

	setrlimit(RLIMIT_FSIZE, &limit);
	arrow_file_limit.size = size;
}

static void random_step(void)
{
	static void (*const steps[])(void) = {
		step_open,   step_open,	  step_stat,	 step_make,
		step_make,   step_remove, step_rename,	 step_attributes,
		step_readlink, step_descriptor, step_descriptor,
		step_descriptor, step_times, step_home, step_openat2};

	steps[pick(ARROW_COUNT(steps))]();
}

static void test_random_steps(void)
{
	bool root = geteuid() == 0;

	for (step = 0; step < STEPS; step++) {
		bool other = root && step / 1000 % 3 == 2;

		limit_size(step / 1000 % 5 == 4 ? 20000 : RLIM_INFINITY);
		if (root)
			identity(other ? 1000 : 0);
		random_step();
		if (root)
			identity(0);
		if (step % 500 == 499)
			tree_compare(".");
	}
}

static void host_start(void)
{
	const char *folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";

	snprintf(host_root, sizeof(host_root), "%s/arrow-ramfs-%d", folder,
		 (int)getpid());
	if (mkdir(host_root, 0755) || chdir(host_root))
		abort();
	for (int i = 0; i < DEPTH; i++) {
		BOTH(mkdir, (long)"w", 0755);
		BOTH(chdir, (long)"w");
	}
	BOTH(fchownat, -100, (long)".", 1000, 1000);
	host_home = open(".", 0);
	own_home = (int)arrow_sys_open((long)".", 0, 0, 0, 0, 0);
	for (int i = 0; i < FDS; i++)
		host_fds[i] = own_fds[i] = -1;
}

static void host_end(void)
{
	char command[400];

	snprintf(command, sizeof(command), "rm -rf '%s'", host_root);
	if (chdir("/") || system(command))
		abort();
}

int main(void)
{
	umask(022);
	signal(SIGXFSZ, SIG_IGN);
	arrow_test_seed(2718281828);
	if (geteuid()) {
		identity(geteuid());
		arrow_credentials.uid = geteuid();
		arrow_credentials.fsgid = getegid();
	}
	host_start();
	ARROW_TEST(test_random_steps);
	host_end();
	return arrow_test_end();
}
