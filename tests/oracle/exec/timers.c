/* SPDX-License-Identifier: BSD-3-Clause */
/* Timers of timer_create go, with their signals that wait; those of setitimer stay. */
#include "exec.h"
#include <sys/time.h>

#define LONG 1000

static void make(void)
{
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL,
				 .sigev_signo = SIGUSR1};
	struct itimerspec soon = {{0, 0}, {0, 1000000}}, late = {{9, 0}, {LONG, 0}};
	struct itimerval alarm = {{0, 0}, {LONG, 0}};
	sigset_t set;
	int ids[2];

	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &ids[0]));
	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &ids[1]));
	printf("%d %d\n", ids[0], ids[1]);
	TRY(syscall(SYS_timer_settime, ids[0], 0, &soon, NULL));
	TRY(syscall(SYS_timer_settime, ids[1], 0, &late, NULL));
	TRY(setitimer(ITIMER_REAL, &alarm, NULL));
	do {
		nanosleep(&soon.it_value, NULL);
		sigpending(&set);
	} while (sigismember(&set, SIGUSR1) != 1);
}

int main(int argc, char **argv)
{
	struct itimerspec left;
	struct itimerval alarm;
	sigset_t set;
	bool next = exec_is(argc, argv, "next");

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	TRY(sigprocmask(SIG_BLOCK, &set, NULL));
	if (!next) {
		make();
		exec_stage("next");
	}
	TRY(syscall(SYS_timer_gettime, 0, &left));
	TRY(syscall(SYS_timer_gettime, 1, &left));
	TRY(syscall(SYS_timer_delete, 0));
	sigpending(&set);
	printf("waits: %d\n", sigismember(&set, SIGUSR1));
	TRY(getitimer(ITIMER_REAL, &alarm));
	printf("goes on: %d\n",
	       alarm.it_value.tv_sec > LONG - 60 && alarm.it_value.tv_sec < LONG);
	alarm.it_value.tv_sec = 0;
	alarm.it_value.tv_usec = 1;
	sigemptyset(&set);
	sigaddset(&set, SIGALRM);
	TRY(sigprocmask(SIG_BLOCK, &set, NULL));
	TRY(setitimer(ITIMER_REAL, &alarm, NULL));
	TRY(sigwaitinfo(&set, NULL));
	return 0;
}
