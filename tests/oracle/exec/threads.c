/* SPDX-License-Identifier: BSD-3-Clause */
/* world: threads */
/* A second thread executes; others compute, wait or sleep meanwhile. */
#include "exec.h"
#include <pthread.h>

static pthread_mutex_t held = PTHREAD_MUTEX_INITIALIZER;
static __thread int own = 7;

static void *compute(void *unused)
{
	for (volatile long i = 0;; i++)
		;
	return unused;
}

static void *wait_for_mutex(void *unused)
{
	pthread_mutex_lock(&held);
	return unused;
}

static void *sleep_long(void *unused)
{
	sleep(1000);
	return unused;
}

static void *read_nothing(void *unused)
{
	int ends[2];
	char byte;

	pipe(ends);
	read(ends[0], &byte, 1);
	return unused;
}

static void *execute(void *stage)
{
	own = 8;
	usleep(20000);
	exec_stage(stage);
	return NULL;
}

static void begin(void *(*run)(void *), void *with)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, with))
		printf("no thread\n");
}

static void tell(void)
{
	HOLDS(getpid() == syscall(SYS_gettid));
	HOLDS(own == 7);
	HOLDS(syscall(SYS_tgkill, getpid(), getpid(), 0) == 0);
}

int main(int argc, char **argv)
{
	static const char *const stages[] = {"a", "b", "c", "d", NULL};
	int stage = argc > 1 ? argv[1][0] - 'a' + 1 : 0;

	tell();
	if (!stages[stage])
		return 11;
	pthread_mutex_lock(&held);
	begin(wait_for_mutex, NULL);
	begin(sleep_long, NULL);
	begin(read_nothing, NULL);
	begin(compute, NULL);
	if (stage == 1) { /* the first one does */
		usleep(20000);
		exec_stage(stages[stage]);
	}
	begin(execute, (void *)stages[stage]);
	if (stage == 2)
		pthread_exit(NULL);
	pause();
	return 1;
}
