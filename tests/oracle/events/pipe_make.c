/* SPDX-License-Identifier: BSD-3-Clause */
/* Making pipes: descriptors, flags, errors. */
#include "events.h"
#include <sys/resource.h>

static int ends[2] = {-7, -7};

/* The number of O_DIRECT is the architecture's. */
static void print_ends(const char *name)
{
	int first = fcntl(ends[0], F_GETFL), second = fcntl(ends[1], F_GETFL);

	printf("%s: %d %d, flags %#x %#x, packets %d %d, on exec %d %d\n",
	       name, ends[0], ends[1], (unsigned int)(first & ~O_DIRECT),
	       (unsigned int)(second & ~O_DIRECT), !!(first & O_DIRECT),
	       !!(second & O_DIRECT), fcntl(ends[0], F_GETFD),
	       fcntl(ends[1], F_GETFD));
}

int main(void)
{
	struct rlimit limit = {5, 4096};

	TRY(pipe(ends));
	print_ends("plain");
	TRY(close(ends[0]));
	TRY(pipe2(ends, O_CLOEXEC));
	print_ends("a gap");
	TRY(pipe2(ends, O_NONBLOCK));
	print_ends("without waiting");
	TRY(pipe2(ends, O_NONBLOCK | O_CLOEXEC | O_DIRECT));
	print_ends("all");
	ends[0] = ends[1] = -7;
	TRY(pipe2(ends, O_APPEND));
	TRY(pipe2(ends, O_RDWR));
	TRY(pipe2(ends, ~0));
	TRY(syscall(SYS_pipe2, NULL, 0));
	TRY(syscall(SYS_pipe2, (char *)-16, 0));
	TRY(syscall(SYS_pipe2, NULL, 1));
	printf("untouched: %d %d\n", ends[0], ends[1]);
	TRY(pipe2(ends, 0));
	print_ends("nothing was left open");
	TRY(close(ends[0]));
	TRY(close(ends[1]));
	NEED(setrlimit(RLIMIT_NOFILE, &limit) == 0);
	TRY(pipe(ends));
	limit.rlim_cur = 11;
	NEED(setrlimit(RLIMIT_NOFILE, &limit) == 0);
	TRY(pipe(ends));
	limit.rlim_cur = 12;
	NEED(setrlimit(RLIMIT_NOFILE, &limit) == 0);
	TRY(pipe(ends));
	TRY(close(10));
	TRY(pipe(ends));
	TRY(dup(0));
	return 0;
}
