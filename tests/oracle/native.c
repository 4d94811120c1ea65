/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Runs a program natively in the world of the oracle, see README.md:
 *
 *     native ARCHIVE PROGRAM first|child NAME [ARGUMENT...]
 *
 * New mount, process and host name spaces; the root is a file system in memory
 * with what ARCHIVE (newc) holds, /proc, and the devices an image has. PROGRAM
 * becomes /program there, called by NAME. It is process 1, or with `child` process 2: process
 * 1 is spared the default action of signals, the only task of an image is not.
 * Output goes to this process's own; the end is told by its status, as a shell
 * does.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

#include "native.h"

#define ROOT "/mnt"

void need(int result, const char *what)
{
	if (result >= 0)
		return;
	fprintf(stderr, "native: %s: %s\n", what, strerror(errno));
	exit(125);
}

static int status_of(int status)
{
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
				     WEXITSTATUS(status);
}

static void copy_file(const char *from, const char *to)
{
	static char buffer[1 << 16];
	int in = open(from, O_RDONLY);
	int out = open(to, O_CREAT | O_WRONLY, 0755);
	ssize_t n;

	need(in, from);
	need(out, to);
	while ((n = read(in, buffer, sizeof(buffer))) > 0)
		need(write(out, buffer, (size_t)n) == n ? 0 : -1, to);
	close(in);
	close(out);
}

static void unpack(const char *archive)
{
	int status;
	pid_t child = fork();

	need(child, "fork");
	if (child == 0) {
		int in = open(archive, O_RDONLY);

		need(in, archive);
		need(chdir(ROOT), ROOT);
		dup2(in, 0);
		execlp("cpio", "cpio", "-idm", "--quiet", (char *)NULL);
		need(-1, "cpio");
	}
	need(waitpid(child, &status, 0), "waitpid");
	if (status_of(status)) {
		fprintf(stderr, "native: cpio ended with %d\n", status_of(status));
		exit(125);
	}
	unlink(ROOT "/.arrow-index");
}

static void device(const char *path, unsigned int major, unsigned int minor)
{
	need(mknod(path, S_IFCHR | 0666, makedev(major, minor)), path);
	need(chmod(path, 0666), path);
}

static void make_devices(void)
{
	mkdir(ROOT "/dev", 0755);
	device(ROOT "/dev/null", 1, 3);
	device(ROOT "/dev/zero", 1, 5);
	device(ROOT "/dev/full", 1, 7);
	device(ROOT "/dev/random", 1, 8);
	device(ROOT "/dev/urandom", 1, 9);
	device(ROOT "/dev/tty", 5, 0);
	need(symlink("/proc/self/fd", ROOT "/dev/fd"), "/dev/fd");
}

static void make_root(const char *archive, const char *program)
{
	need(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL), "private mounts");
	need(mount("rootfs", ROOT, "tmpfs", 0, "mode=755"), "tmpfs");
	unpack(archive);
	copy_file(program, ROOT "/program");
	make_devices();
	mkdir(ROOT "/proc", 0555);
	set_times(archive, ROOT);
	need(mount("proc", ROOT "/proc", "proc", 0, NULL), "proc");
}

static void limit(int resource, rlim_t soft, rlim_t hard)
{
	struct rlimit value = {soft, hard};

	need(setrlimit(resource, &value), "setrlimit");
}

/* What kernel and programs of an image begin with. */
static void set_limits(void)
{
	limit(RLIMIT_NOFILE, 1024, 4096);
	limit(RLIMIT_STACK, 8 << 20, RLIM_INFINITY);
	limit(RLIMIT_CORE, 0, RLIM_INFINITY);
	limit(RLIMIT_CPU, RLIM_INFINITY, RLIM_INFINITY);
	limit(RLIMIT_FSIZE, RLIM_INFINITY, RLIM_INFINITY);
	limit(RLIMIT_DATA, RLIM_INFINITY, RLIM_INFINITY);
	limit(RLIMIT_AS, RLIM_INFINITY, RLIM_INFINITY);
}

/* The runner may have been started with some blocked or ignored. */
static void clear_signals(void)
{
	sigset_t none;

	sigemptyset(&none);
	need(sigprocmask(SIG_SETMASK, &none, NULL), "sigprocmask");
	for (int number = 1; number < 65; number++)
		signal(number, SIG_DFL);
}

static void become(char **arguments)
{
	char *environment[] = {"PATH=/bin", "HOME=/", "TZ=UTC", NULL};

	need(sethostname("arrow", 5), "sethostname");
	need(setdomainname("(none)", 6), "setdomainname");
	need(chroot(ROOT), "chroot");
	need(chdir("/work"), "/work");
	umask(022);
	set_limits();
	for (int fd = 3; fd < 1024; fd++)
		close(fd);
	need(setsid(), "setsid");
	clear_signals();
	need(setpriority(PRIO_PROCESS, 0, 0), "setpriority");
	execve("/program", arguments, environment);
	need(-1, "/program");
}

int main(int argc, char **argv)
{
	int status;

	if (argc < 5) {
		fprintf(stderr, "usage: native ARCHIVE PROGRAM first|child NAME [ARGUMENT...]\n");
		return 125;
	}
	int null = open("/dev/null", O_RDONLY);

	need(null, "/dev/null");
	dup2(null, 0);
	need(unshare(CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUTS), "unshare");
	pid_t child = fork();

	need(child, "fork");
	if (child == 0) {
		make_root(argv[1], argv[2]);
		if (!strcmp(argv[3], "first"))
			become(argv + 4);
		child = fork();
		need(child, "fork");
		if (child == 0)
			become(argv + 4);
		need(waitpid(child, &status, 0), "waitpid");
		_exit(status_of(status));
	}
	need(waitpid(child, &status, 0), "waitpid");
	return status_of(status);
}
