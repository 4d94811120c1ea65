/* SPDX-License-Identifier: BSD-3-Clause */
/* A signal sent to a thread is handled by it, whatever it waits for. */
#include "start.h"

static __thread int handled;
static volatile int number;
static sem_t ready;

static void handler(int signal, siginfo_t *info, void *context)
{
	handled += signal;
	printf("signal %d, code %d, from us %d, in the thread %d\n", signal,
	       info->si_code, info->si_pid == getpid(), own_number() == number);
}

static void *rest(void *data)
{
	number = own_number();
	sem_post(&ready);
	printf("pause: ");
	fflush(stdout);
	TRY(pause());
	sem_post(&ready);
	TRY(usleep(10000000));
	return (void *)(long)handled;
}

int main(void)
{
	sem_init(&ready, 0, 0);
	handle(SIGUSR1, handler, 0);
	handle(SIGUSR2, handler, SA_RESTART);
	pthread_t thread = start(rest, NULL);

	for (int i = 0; i < 2; i++) {
		while (sem_wait(&ready))
			;
		wait_a_while();
		NEED(pthread_kill(thread, i ? SIGUSR2 : SIGUSR1) == 0);
	}
	printf("it handled %ld, we %d\n", (long)end(thread), handled);
	TRY(syscall(SYS_tgkill, getpid(), number, 0));
	TRY(syscall(SYS_tgkill, getpid(), number, 99));
	TRY(syscall(SYS_tkill, getpid(), 99));
	TRY(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1));
	printf("we handled %d\n", handled);
	return 0;
}
