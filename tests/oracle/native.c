/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Runs a program natively in the world of the oracle, see README.md:
 *
 *     native [-e EMULATOR] ARCHIVE PROGRAM first|child|terminal NAME [ARGUMENT...]
 *
 * New mount, process and host name spaces; the root is a file system in memory
 * with what ARCHIVE (newc) holds, /proc, and the devices an image has. PROGRAM
 * becomes /program there, called by NAME. It is process 1, or with `child` process 2: process
 * 1 is spared the default action of signals, the only task of an image is not.
 * Output goes to this process's own; the end is told by its status, as a shell
 * does. With `terminal` process 1 leads the session of a terminal of 80x24, where
 * its child PROGRAM is in the foreground; this one carries between the terminal
 * and its own input and output. With -e PROGRAM is for another architecture and
 * run by EMULATOR, a static QEMU, which is no file of that world.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
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

/* Written to the terminal behind all that the program wrote. */
#define END_OF_OUTPUT 6

/* A path of the outer world, or NULL. */
static const char *terminal;

/* Before the root is changed. */
static void lead_terminal(void)
{
	int fd = open(terminal, O_RDWR | O_NOCTTY);

	need(fd, terminal);
	for (int to = 0; to < 3; to++)
		need(dup2(fd, to), terminal);
	close(fd);
	need(setsid(), "setsid");
	need(ioctl(0, TIOCSCTTY, 0), "TIOCSCTTY");
}

/* The open file of the emulator, or -1. */
static int emulator = -1;

#define EMULATED_ARGUMENTS_MAX 64

/* QEMU is told the name that the program is called by, and to keep its words. */
static void emulate(char **arguments, char **environment)
{
	char *all[EMULATED_ARGUMENTS_MAX + 4] = {"qemu", "-0", arguments[0],
						 "/program"};

	for (int i = 1; arguments[i]; i++) {
		need(i < EMULATED_ARGUMENTS_MAX ? 0 : -1, "arguments");
		all[3 + i] = arguments[i];
	}
	fexecve(emulator, all, environment);
	need(-1, "emulator");
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
	for (int fd = 3; fd < 1024; fd++) {
		if (fd != emulator)
			close(fd);
	}
	if (!terminal)
		need(setsid(), "setsid");
	clear_signals();
	need(setpriority(PRIO_PROCESS, 0, 0), "setpriority");
	if (emulator >= 0)
		emulate(arguments, environment);
	execve("/program", arguments, environment);
	need(-1, "/program");
}

/* Return: the other end of a new terminal. */
static int make_terminal(void)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);

	need(master, "posix_openpt");
	need(grantpt(master), "grantpt");
	need(unlockpt(master), "unlockpt");
	need(ioctl(master, TIOCSWINSZ, &size), "TIOCSWINSZ");
	terminal = ptsname(master);
	need(terminal ? 0 : -1, "ptsname");
	return master;
}

static void write_all(int to, const char *bytes, ssize_t n)
{
	for (ssize_t done = 0, part; done < n; done += part) {
		part = write(to, bytes + done, (size_t)(n - done));
		need((int)part, "write");
	}
}

/* Carry until the program has ended and all that it wrote is here. */
static void carry_all(int master)
{
	struct pollfd files[] = {
		{.fd = master, .events = POLLIN},
		{.fd = 0, .events = POLLIN},
	};
	static char buffer[4096];
	char *end = NULL;

	while (!end) {
		need(poll(files, 2, -1), "poll");
		if (files[1].revents) {
			ssize_t n = read(0, buffer, sizeof(buffer));

			write_all(master, buffer, n);
			if (n <= 0)
				files[1].fd = -1;
		}
		if (files[0].revents & POLLIN) {
			ssize_t n = read(master, buffer, sizeof(buffer));

			need((int)n, "terminal");
			end = memchr(buffer, END_OF_OUTPUT, (size_t)n);
			write_all(1, buffer, end ? end - buffer : n);
		}
	}
}

/* Process 1, once its child has ended: until it is killed the terminal is there. */
static void report(int status, int to)
{
	char end = END_OF_OUTPUT;

	write_all(to, (char *)&status, sizeof(status));
	write_all(1, &end, 1);
	for (;;)
		pause();
}

static void run(char **argv, int to)
{
	int status;
	pid_t child;

	if (terminal)
		lead_terminal();
	make_root(argv[1], argv[2]);
	if (!strcmp(argv[3], "first"))
		become(argv + 4);
	child = fork();
	need(child, "fork");
	if (child == 0)
		become(argv + 4);
	need(waitpid(child, &status, 0), "waitpid");
	if (terminal)
		report(status, to);
	_exit(status_of(status));
}

static void read_nothing(void)
{
	int null = open("/dev/null", O_RDONLY);

	need(null, "/dev/null");
	dup2(null, 0);
}

int main(int argc, char **argv)
{
	int status, master = -1, told[2];

	if (argc > 2 && !strcmp(argv[1], "-e")) {
		emulator = open(argv[2], O_RDONLY | O_CLOEXEC);
		need(emulator, argv[2]);
		argv += 2;
		argc -= 2;
	}
	if (argc < 5) {
		fprintf(stderr, "usage: native [-e EMULATOR] ARCHIVE PROGRAM "
				"first|child|terminal NAME [ARGUMENT...]\n");
		return 125;
	}
	need(pipe(told), "pipe");
	if (!strcmp(argv[3], "terminal"))
		master = make_terminal();
	else
		read_nothing();
	need(unshare(CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUTS), "unshare");
	pid_t child = fork();

	need(child, "fork");
	if (child == 0)
		run(argv, told[1]);
	if (master < 0) {
		need(waitpid(child, &status, 0), "waitpid");
		return status_of(status);
	}
	carry_all(master);
	need((int)read(told[0], &status, sizeof(status)), "status");
	kill(child, SIGKILL);
	need(waitpid(child, NULL, 0), "waitpid");
	return status_of(status);
}
