/* SPDX-License-Identifier: BSD-3-Clause */
/* Another set for the same file, and what cannot be. */
#include "signalfd.h"
#include "timerfd.h"

int main(void)
{
	struct signalfd_siginfo record;
	uint64_t first = set_of(SIGUSR1, SIGUSR1), second = set_of(SIGUSR2, SIGUSR2);
	char path[64], link[64] = "";
	struct stat st;
	int fd;

	block(SIG_BLOCK, SIGUSR1);
	block(SIG_BLOCK, SIGUSR2);
	TRY(fd = (int)syscall(SYS_signalfd4, -1, &first, 8, 0));
	NEED(fcntl(fd, F_SETFL, O_NONBLOCK) == 0);
	NEED(kill(getpid(), SIGUSR2) == 0);
	TRY(read(fd, &record, sizeof(record)));
	TRY(syscall(SYS_signalfd4, fd, &second, 8, SFD_CLOEXEC) - fd);
	printf("on exec %d, ready %d\n", fcntl(fd, F_GETFD), ready(fd));
	TRY(read(fd, &record, sizeof(record)));
	printf("signal %u\n", record.ssi_signo);
	TRY(syscall(SYS_signalfd4, 1, &second, 8, 0));
	TRY(syscall(SYS_signalfd4, 77, &second, 8, 0));
	TRY(syscall(SYS_signalfd4, -2, &second, 8, 0));
	TRY(syscall(SYS_signalfd4, fd, &second, 7, 0));
	TRY(syscall(SYS_signalfd4, fd, 8, 8, 0));
	TRY(syscall(SYS_signalfd4, fd, &second, 8, 1));
	TRY(syscall(SYS_signalfd4, -1, 8, 8, 1));
	TRY(write(fd, &record, sizeof(record)));
	TRY(lseek(fd, 3, SEEK_SET));
	TRY(fstat(fd, &st));
	printf("mode %o\n", st.st_mode);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	TRY(readlink(path, link, sizeof(link) - 1));
	puts(link);
	NEED(kill(getpid(), SIGUSR2) == 0);
	TRY(syscall(SYS_read, fd, 8, sizeof(record)));
	/* a signal that is not blocked goes to its handler */
	handle(SIGUSR2, count, 0);
	block(SIG_UNBLOCK, SIGUSR2);
	hits = 0;
	NEED(kill(getpid(), SIGUSR2) == 0);
	printf("hits %d, ready %d\n", hits, ready(fd));
	return 0;
}
