/* SPDX-License-Identifier: BSD-3-Clause */
/* A thread takes signals that all block, one by one, by sigwait and its sisters. */
#include "start.h"

static sem_t taken;

static void *take(void *data)
{
	const struct timespec soon = {.tv_nsec = 20000000};
	sigset_t set;
	siginfo_t info;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGRTMIN);
	TRY(sigtimedwait(&set, &info, &soon));
	for (int i = 0; i < 3; i++) {
		int signal = sigwaitinfo(&set, &info);

		printf("%s, code %d, value %d\n",
		       signal == SIGUSR1 ? "USR1" :
		       signal == SIGTERM ? "TERM" :
					   "RT",
		       info.si_code,
		       signal == SIGRTMIN ? info.si_value.sival_int : 0);
		sem_post(&taken);
	}
	return NULL;
}

int main(void)
{
	sigset_t set;

	sem_init(&taken, 0, 0);
	sigfillset(&set);
	NEED(pthread_sigmask(SIG_BLOCK, &set, NULL) == 0);
	pthread_t thread = start(take, NULL);

	wait_a_while();
	NEED(kill(getpid(), SIGUSR1) == 0);
	sem_wait(&taken);
	NEED(pthread_kill(thread, SIGTERM) == 0);
	sem_wait(&taken);
	NEED(sigqueue(getpid(), SIGRTMIN,
		      (union sigval){.sival_int = 77}) == 0);
	end(thread);
	sigpending(&set);
	printf("waits %d %d %d\n", sigismember(&set, SIGUSR1),
	       sigismember(&set, SIGTERM), sigismember(&set, SIGRTMIN));
	return 0;
}
