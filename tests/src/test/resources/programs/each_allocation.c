/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each allocation that the kernel makes in a call fails once, in one boot. A call
 * is prepared, made with its first allocation failing, cleaned up after, made
 * with its second one failing, and so on until none fails. Whatever happens it
 * must work or say that there is no memory, and leave as many blocks of the
 * kernel's memory behind as there were before; pages may stay only the first
 * time. The file is long because each call needs a function of its own.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PAGE 4096
#define LONG_NAME "d/" A100 A100
#define A100 A20 A20 A20 A20 A20
#define A20 "aaaaaaaaaaaaaaaaaaaa"

static int control;
static int fd = -1, other = -1;
static char *at;
static char many[64 * PAGE];
static int wrong;

struct state {
	unsigned long left;
	long blocks;
	unsigned long pages;
};

static struct state state(void)
{
	char line[64] = "";
	struct state now = {0};

	if (read(control, line, sizeof(line) - 1) <= 0 ||
	    sscanf(line, "%lu %ld %lu", &now.left, &now.blocks, &now.pages) != 3)
		exit(98);
	return now;
}

static void arm(unsigned int number)
{
	char text[16];
	int n = snprintf(text, sizeof(text), "%u\n", number);

	if (write(control, text, (size_t)n) != n)
		exit(97);
}

/* What calls need, and undoing them. */

static void nothing(void)
{
}

static void open_file(void)
{
	fd = open("f", O_RDWR | O_CREAT, 0600);
	if (fd < 0 || write(fd, "content", 7) != 7)
		exit(96);
}

static void close_all(void)
{
	if (fd >= 0)
		close(fd);
	if (other >= 0)
		close(other);
	fd = other = -1;
	unlink("f");
	unlink("g");
	unlink("l");
	unlink("many");
	unlink("d/x");
	unlink(LONG_NAME);
	rmdir("d");
}

static void make_directory(void)
{
	if (mkdir("d", 0700))
		exit(95);
}

static void map_some(void)
{
	at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (at == MAP_FAILED)
		exit(94);
}

static void unmap(void)
{
	if (at && at != MAP_FAILED)
		munmap(at, 64 * PAGE);
	at = NULL;
	close_all();
}

static void map_file(void)
{
	open_file();
	if (ftruncate(fd, 8 * PAGE))
		exit(93);
}

static void open_two(void)
{
	open_file();
	other = open("g", O_RDWR | O_CREAT, 0600);
	if (other < 0)
		exit(92);
}

static void make_both(void)
{
	make_directory();
	open_file();
}

static void rename_back(void)
{
	rename("/data/elsewhere", "/data/first");
	close_all();
}

/* The calls. */

static long call_open(void)
{
	return fd = open("/data/hello.txt", O_RDONLY);
}

static long call_create(void)
{
	return fd = open("f", O_RDWR | O_CREAT, 0600);
}

static long call_create_long(void)
{
	return fd = open(LONG_NAME, O_RDWR | O_CREAT, 0600);
}

static long call_unnamed(void)
{
	return fd = open(".", O_RDWR | O_TMPFILE, 0600);
}

static long call_directory(void)
{
	return fd = open("/data", O_RDONLY | O_DIRECTORY);
}

static long call_mkdir(void)
{
	return mkdir("d", 0700);
}

static long call_symlink(void)
{
	return symlink("/somewhere/else", "l");
}

static long call_mknod(void)
{
	return mknod("f", S_IFIFO | 0600, 0);
}

static long call_link(void)
{
	return link("f", "g");
}

static long call_rename(void)
{
	return rename("f", "d/x");
}

static long call_rename_away(void)
{
	return rename("f", "g");
}

static long call_rename_lower(void)
{
	return rename("/data/first", "/data/elsewhere");
}

static long call_write(void)
{
	return pwrite(fd, many, sizeof(many), 0);
}

static long call_write_far(void)
{
	return pwrite(fd, "x", 1, (off_t)1 << 40);
}

static long call_write_archive(void)
{
	int archive = open("/data/lines", O_WRONLY);
	long result = archive < 0 ? -1 : pwrite(archive, "line", 4, 0);
	int error = errno;

	if (archive >= 0)
		close(archive);
	errno = error;
	return result;
}

static long call_truncate(void)
{
	return ftruncate(fd, 3);
}

static long call_allocate(void)
{
	return fallocate(fd, 0, 0, 5 * PAGE);
}

static long call_dup_high(void)
{
	return other = dup2(fd, 900);
}

static long call_fcntl_dup(void)
{
	return other = fcntl(fd, F_DUPFD, 300);
}

static long call_sendfile(void)
{
	return sendfile(other, fd, NULL, 7);
}

static long call_copy_range(void)
{
	return copy_file_range(fd, NULL, other, NULL, 7, 0);
}

static long call_writev(void)
{
	struct iovec parts[100];

	for (int i = 0; i < 100; i++)
		parts[i] = (struct iovec){many, 10};
	return writev(fd, parts, 100);
}

static long call_getcwd(void)
{
	return syscall(SYS_getcwd, many, sizeof(many));
}

static long call_readlink(void)
{
	return readlink("/proc/self/exe", many, 100);
}

static long call_read_maps(void)
{
	fd = open("/proc/self/maps", O_RDONLY);
	return fd < 0 ? -1 : read(fd, many, sizeof(many));
}

static long call_read_descriptors(void)
{
	fd = open("/proc/self/fd", O_RDONLY | O_DIRECTORY);
	return fd < 0 ? -1 : syscall(SYS_getdents64, fd, many, sizeof(many));
}

static long call_through_descriptor(void)
{
	return fd = open("/proc/self/fd/1", O_WRONLY);
}

static long call_long_path(void)
{
	char path[2000] = "/data";

	for (int i = 0; i < 800; i++)
		strcat(path, "/.");
	return fd = open(path, O_RDONLY);
}

static long call_poll(void)
{
	struct pollfd waits[200];

	for (int i = 0; i < 200; i++)
		waits[i] = (struct pollfd){.fd = fd, .events = POLLIN};
	return poll(waits, 200, 0);
}

static long call_select(void)
{
	fd_set set;

	FD_ZERO(&set);
	FD_SET(fd, &set);
	return select(fd + 1, &set, NULL, NULL, &(struct timeval){0});
}

static long call_groups(void)
{
	static gid_t groups[300];

	return setgroups(300, groups);
}

static long call_map(void)
{
	at = mmap(NULL, 64 * PAGE, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static long call_map_shared(void)
{
	at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static long call_map_file(void)
{
	at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_POPULATE, fd, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static long call_map_private(void)
{
	at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_POPULATE, fd, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static long call_protect(void)
{
	return mprotect(at + PAGE, PAGE, PROT_READ);
}

static long call_unmap_middle(void)
{
	return munmap(at + 3 * PAGE, PAGE);
}

static long call_lock(void)
{
	return mlock(at, 8 * PAGE);
}

static long call_grow(void)
{
	char *moved = mremap(at, 8 * PAGE, 40 * PAGE, MREMAP_MAYMOVE);

	if (moved == MAP_FAILED)
		return -1;
	at = moved;
	return 0;
}

static long call_advise(void)
{
	return madvise(at, 8 * PAGE, MADV_WILLNEED);
}

static long call_break(void)
{
	char *before = (char *)syscall(SYS_brk, 0);
	char *after = (char *)syscall(SYS_brk, before + 4 * PAGE);

	syscall(SYS_brk, before);
	errno = ENOMEM;
	return after == before ? -1 : 0;
}

static long call_chdir(void)
{
	long result = chdir("/data/dir/sub");

	return chdir("/tmp") ? -1 : result;
}

static const struct operation {
	const char *name;
	void (*prepare)(void);
	long (*call)(void);
	void (*clean)(void);
} operations[] = {
	{"open", nothing, call_open, close_all},
	{"create", nothing, call_create, close_all},
	{"create, long name", make_directory, call_create_long, close_all},
	{"unnamed file", nothing, call_unnamed, close_all},
	{"open directory", nothing, call_directory, close_all},
	{"mkdir", nothing, call_mkdir, close_all},
	{"symlink", nothing, call_symlink, close_all},
	{"mknod", nothing, call_mknod, close_all},
	{"link", open_file, call_link, close_all},
	{"rename into", make_both, call_rename, close_all},
	{"rename", open_file, call_rename_away, close_all},
	{"rename of the archive's", nothing, call_rename_lower, rename_back},
	{"write", open_file, call_write, close_all},
	{"write far", open_file, call_write_far, close_all},
	{"write to the archive's", nothing, call_write_archive, close_all},
	{"truncate", open_file, call_truncate, close_all},
	{"fallocate", open_file, call_allocate, close_all},
	{"dup2", open_file, call_dup_high, close_all},
	{"fcntl", open_file, call_fcntl_dup, close_all},
	{"sendfile", open_two, call_sendfile, close_all},
	{"copy_file_range", open_two, call_copy_range, close_all},
	{"writev", open_file, call_writev, close_all},
	{"getcwd", nothing, call_getcwd, close_all},
	{"readlink", nothing, call_readlink, close_all},
	{"read maps", nothing, call_read_maps, close_all},
	{"read descriptors", nothing, call_read_descriptors, close_all},
	{"open a descriptor", nothing, call_through_descriptor, close_all},
	{"long path", nothing, call_long_path, close_all},
	{"poll", open_file, call_poll, close_all},
	{"select", open_file, call_select, close_all},
	{"setgroups", nothing, call_groups, close_all},
	{"chdir", nothing, call_chdir, close_all},
	{"mmap", nothing, call_map, unmap},
	{"mmap shared", nothing, call_map_shared, unmap},
	{"mmap file", map_file, call_map_file, unmap},
	{"mmap file, private", map_file, call_map_private, unmap},
	{"mprotect", map_some, call_protect, unmap},
	{"munmap", map_some, call_unmap_middle, unmap},
	{"mlock", map_some, call_lock, unmap},
	{"mremap", map_some, call_grow, unmap},
	{"madvise", map_some, call_advise, unmap},
	{"brk", nothing, call_break, close_all},
};

static void complain(const struct operation *operation, unsigned int number,
		     const char *what, long by)
{
	printf("%s, allocation %u: %s %ld\n", operation->name, number, what, by);
	wrong++;
}

static bool is_lack_of_memory(int error)
{
	return error == ENOMEM || error == ENOSPC || error == EAGAIN;
}

/* Return: whether the allocation of that number was made, and so failed. */
static bool attempt(const struct operation *operation, unsigned int number,
		    bool warm)
{
	struct state before = state(), after;
	long result;
	int error;

	operation->prepare();
	arm(number);
	errno = 0;
	result = operation->call();
	error = errno;
	after = state();
	arm(0);
	operation->clean();
	bool failed = !after.left;

	if (result < 0 && !is_lack_of_memory(error))
		complain(operation, number, "error", error);
	if (result < 0 && !failed)
		complain(operation, number, "failed by itself, error", error);
	after = state();
	if (warm && after.blocks != before.blocks)
		complain(operation, number, "blocks left behind",
			 after.blocks - before.blocks);
	return failed;
}

static unsigned int attempt_all(const struct operation *operation, bool warm)
{
	unsigned int number = 1;

	while (attempt(operation, number, warm))
		number++;
	return number - 1;
}

int main(void)
{
	unsigned int tries = 0;

	control = open("/dev/fail-alloc", O_RDWR);
	if (control < 0 || chdir("/tmp"))
		return 99;
	memset(many, 'm', sizeof(many));
	state();
	for (size_t i = 0; i < sizeof(operations) / sizeof(*operations); i++) {
		const struct operation *operation = &operations[i];
		unsigned int found = attempt_all(operation, false);
		struct state before = state();

		for (int round = 0; round < 3; round++)
			tries += attempt_all(operation, true);
		long pages = (long)(state().pages - before.pages);

		if (pages > 0)
			complain(operation, found, "pages left behind", pages);
	}
	printf("%u allocations failed, %d times wrongly\n", tries, wrong);
	return wrong ? 1 : 0;
}
