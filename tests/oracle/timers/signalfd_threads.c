/* SPDX-License-Identifier: BSD-3-Clause */
/* Each thread reads what waits for it and for the process. */
#include "signalfd.h"

#include <pthread.h>

static int fd;
static pthread_t threads[2];

static void *take(void *argument)
{
	struct signalfd_siginfo record;

	NEED(read(fd, &record, sizeof(record)) == sizeof(record));
	return (void *)(uintptr_t)(record.ssi_signo + (argument ? 0 : 0));
}

int main(void)
{
	uint64_t mask = set_of(SIGUSR1, SIGUSR2);
	void *got[2];

	block(SIG_BLOCK, SIGUSR1);
	block(SIG_BLOCK, SIGUSR2);
	NEED((fd = (int)syscall(SYS_signalfd4, -1, &mask, 8, 0)) >= 0);
	for (int i = 0; i < 2; i++)
		NEED(pthread_create(&threads[i], NULL, take, NULL) == 0);
	pass(20);
	NEED(pthread_kill(threads[1], SIGUSR2) == 0);
	NEED(pthread_join(threads[1], &got[1]) == 0);
	printf("second %d\n", (int)(uintptr_t)got[1] - SIGUSR2);
	NEED(kill(getpid(), SIGUSR1) == 0);
	NEED(pthread_join(threads[0], &got[0]) == 0);
	printf("first %d\n", (int)(uintptr_t)got[0] - SIGUSR1);
	return 0;
}
