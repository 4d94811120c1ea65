/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A thread that computes, yields and waits is sent signals all the time, as Go
 * does to end turns: handlers on a stack of the thread's own, calls made again.
 * What it computes is what it would be without.
 */
#include "start.h"

#define ROUNDS 3000
#define STACK 65536

static volatile int over, number;
static _Atomic int handled, outside;
static sem_t there, enough;
static char stack[STACK];

static void handler(int signal, siginfo_t *info, void *context)
{
	char here;

	handled++;
	if (&here < stack || &here >= stack + STACK)
		outside++;
	/* a vector register that the thread has in use */
	volatile double other = signal * 1.5;

	(void)other;
}

/* Until a moment: of a while hardly any would pass if signals come at once. */
static void rest(void)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += 1000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_nsec -= 1000000000;
		until.tv_sec++;
	}
	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL))
		;
}

static void *compute(void *data)
{
	const stack_t own = {.ss_sp = stack, .ss_size = STACK};
	double sum = 0;
	unsigned long word = 1;

	NEED(sigaltstack(&own, NULL) == 0);
	number = own_number();
	sem_post(&there);
	for (int i = 0; i < ROUNDS; i++) {
		sum += i * 0.5;
		word = word * 6364136223846793005ul + 1442695040888963407ul;
		if (i % 3 == 0)
			sched_yield();
		if (i % 100 == 0)
			rest();
	}
	over = 1;
	NEED(sem_wait(&enough) == 0);
	printf("%.1f %lx\n", sum, word);
	return NULL;
}

int main(void)
{
	struct sigaction action = {
		.sa_sigaction = handler,
		.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART,
	};

	sigfillset(&action.sa_mask);
	NEED(sigaction(SIGURG, &action, NULL) == 0);
	sem_init(&there, 0, 0);
	sem_init(&enough, 0, 0);
	pthread_t thread = start(compute, NULL);

	sem_wait(&there);
	while (!over) {
		NEED(syscall(SYS_tgkill, getpid(), number, SIGURG) == 0);
		sched_yield();
	}
	sem_post(&enough);
	end(thread);
	printf("handled %d, elsewhere %d\n", handled > 0, outside);
	return 0;
}
