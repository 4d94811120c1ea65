/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls themselves, with what they refuse. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint32_t word, other;

static void say(const char *what, long result)
{
	printf("%s: %ld%s%s\n", what, result, result < 0 ? " " : "",
	       result < 0 ? strerror(errno) : "");
}

static long futex(void *at, int operation, uint32_t value, void *time,
		  void *second, uint32_t bits)
{
	return syscall(SYS_futex, at, operation, value, time, second, bits);
}

static void *move(void *unused)
{
	struct timespec time = {0, 20000000};

	nanosleep(&time, NULL);
	say("requeued", futex(&word, 4, 0, (void *)1, &other, 0));
	say("nobody there", futex(&word, 1, 1, NULL, NULL, 0));
	say("other bits", futex(&other, 10, 1, NULL, NULL, 8));
	say("its bits", futex(&other, 10, 1, NULL, NULL, 6));
	return unused;
}

int main(void)
{
	struct timespec none = {0, 0}, wrong = {0, 1000000000}, past = {1, 0};
	pthread_t thread;
	cpu_set_t set;

	say("another value", futex(&word, 0, 1, NULL, NULL, 0));
	say("no time", futex(&word, 0, 0, &none, NULL, 0));
	say("wrong time", futex(&word, 0, 0, &wrong, NULL, 0));
	say("no bits", futex(&word, 9, 0, NULL, NULL, 0));
	say("the past", futex(&word, 9, 0, &past, NULL, 1));
	say("a past date", futex(&word, 9 | 256, 0, &past, NULL, 1));
	say("an odd address", futex((char *)&word + 1, 1, 1, NULL, NULL, 0));
	say("no address", futex((void *)8, 0, 0, NULL, NULL, 0));
	say("no operation", futex(&word, 77, 0, NULL, NULL, 0));
	say("wake", futex(&word, 1, 1, NULL, NULL, 0));
	say("set", futex(&word, 5, 1, (void *)1, &other, 5u << 12));
	say("now", other);
	say("add", futex(&word, 5, 1, (void *)1, &other, 1u << 28 | 3u << 12));
	say("now", other);
	pthread_create(&thread, NULL, move, NULL);
	long waited = futex(&word, 9, 0, NULL, NULL, 2);

	/* which of the two goes on first is not said */
	pthread_join(thread, NULL);
	say("wait", waited);
	say("a list of another size", syscall(SYS_set_robust_list, &word, 8));
	say("a small clone3", syscall(SYS_clone3, &word, 8));
	say("yield", sched_yield());
	CPU_ZERO(&set);
	say("affinity", sched_getaffinity(0, sizeof(set), &set));
	return 0;
}
