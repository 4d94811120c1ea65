/* SPDX-License-Identifier: BSD-3-Clause */
/* A change of priority: a place behind its equals, or before them if it sinks. */
#include "priorities.h"

static pid_t ids[3];

static void *runs(void *number)
{
	const int which = (int)(intptr_t)number;

	ids[which] = (pid_t)syscall(SYS_gettid);
	run_with(0, SCHED_FIFO, 10);
	ran_add((char)('a' + which));
	return NULL;
}

/* Three that have stopped at 10, while the first thread is above them. */
static void change(const char *what, int which, int to, int back)
{
	pthread_t threads[3];

	run_with(0, SCHED_FIFO, 30);
	for (int i = 0; i < 3; i++)
		threads[i] = begin(runs, (void *)(intptr_t)i, SCHED_FIFO, 40);
	run_with(0, SCHED_FIFO, 50);
	run_with(ids[which], SCHED_FIFO, to);
	if (back)
		run_with(ids[which], SCHED_FIFO, back);
	for (int i = 0; i < 3; i++)
		pthread_join(threads[i], NULL);
	ran_tell(what);
}

/* Who sinks below another one that can run loses the processor at once. */
static void sinks(void)
{
	pthread_t thread;

	run_with(0, SCHED_FIFO, 30);
	thread = begin(runs, (void *)0, SCHED_FIFO, 20);
	ran_add('(');
	run_with(0, SCHED_FIFO, 5);
	ran_add(')');
	pthread_join(thread, NULL);
	ran_tell("sinks");
	run_with(0, SCHED_FIFO, 30);
	thread = begin(runs, (void *)0, SCHED_FIFO, 20);
	ran_add('(');
	run_with(0, SCHED_OTHER, 0);
	ran_add(')');
	pthread_join(thread, NULL);
	ran_tell("is ordinary");
}

int main(void)
{
	run_on_one();
	change("raised", 2, 20, 0);
	change("raised and back", 1, 20, 10);
	change("lowered", 0, 5, 0);
	change("lowered and back", 0, 5, 10);
	change("same", 0, 10, 0);
	sinks();
	return 0;
}
