/* SPDX-License-Identifier: BSD-3-Clause */
/* The call without flags, which other architectures never had. */
#include "../signalfd.h"

int main(void)
{
	struct signalfd_siginfo record;
	uint64_t first = set_of(SIGUSR1, SIGUSR1), second = set_of(SIGUSR2, SIGUSR2);
	int fd;

	block(SIG_BLOCK, SIGUSR1);
	block(SIG_BLOCK, SIGUSR2);
	TRY(fd = (int)syscall(SYS_signalfd, -1, &first, 8));
	printf("on exec %d, mode %o\n", fcntl(fd, F_GETFD), fcntl(fd, F_GETFL));
	NEED(kill(getpid(), SIGUSR2) == 0);
	NEED(fcntl(fd, F_SETFL, O_NONBLOCK) == 0);
	TRY(read(fd, &record, sizeof(record)));
	TRY(syscall(SYS_signalfd, fd, &second, 8) - fd);
	TRY(read(fd, &record, sizeof(record)));
	printf("signal %u\n", record.ssi_signo);
	TRY(syscall(SYS_signalfd, 1, &second, 8));
	TRY(syscall(SYS_signalfd, 77, &second, 8));
	TRY(syscall(SYS_signalfd, -1, &second, 7));
	TRY(syscall(SYS_signalfd, -1, 8, 8));
	return 0;
}
