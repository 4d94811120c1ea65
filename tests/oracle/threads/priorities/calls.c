/* SPDX-License-Identifier: BSD-3-Clause */
/* What the calls answer, of threads that differ. */
#include "priorities.h"

#include <sys/resource.h>

#define RESET 0x40000000

struct attributes {
	uint32_t size, policy;
	uint64_t flags;
	int32_t nice;
	uint32_t priority;
	uint64_t deadline[3];
	uint32_t clamp[2], beyond;
};

static pid_t other;
static pthread_barrier_t met;

static long set(const struct attributes *to)
{
	return syscall(SYS_sched_setattr, 0, to, 0);
}

static void tell(pid_t id)
{
	struct attributes is = {.size = 77};
	struct sched_param param = {.sched_priority = -7};
	struct timespec turn = {9, 9};

	TRY(syscall(SYS_sched_getscheduler, id));
	TRY(syscall(SYS_sched_getparam, id, &param));
	TRY(syscall(SYS_sched_getattr, id, &is, 56, 0));
	printf("priority %d; %u: %u, flags %d, nice %d, priority %u\n",
	       param.sched_priority, is.size, is.policy, (int)is.flags, is.nice,
	       is.priority);
	TRY(syscall(SYS_sched_rr_get_interval, id, &turn));
	if (is.policy == SCHED_FIFO || is.policy == SCHED_RR)
		printf("turn %d %ld\n", (int)turn.tv_sec, turn.tv_nsec);
	TRY(syscall(SYS_getpriority, PRIO_PROCESS, id));
}

static void *another(void *unused)
{
	other = (pid_t)syscall(SYS_gettid);
	tell(0);
	pthread_barrier_wait(&met);
	pthread_barrier_wait(&met);
	tell(0);
	return unused;
}

static void policies(void)
{
	const int policies[] = {SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH,
				4, SCHED_IDLE, 8, -1, 0x1000};
	const int priorities[] = {0, 1, 99, 100, -1};

	for (size_t i = 0; i < sizeof(policies) / sizeof(*policies); i++) {
		for (size_t j = 0; j < 5; j++) {
			printf("%d %d ", policies[i], priorities[j]);
			TRY(run_with(0, policies[i], priorities[j]));
		}
		tell(0);
	}
}

static void errors(void)
{
	struct sched_param param = {.sched_priority = 3};
	struct attributes is;

	TRY(syscall(SYS_sched_setscheduler, -1, SCHED_FIFO, &param));
	TRY(syscall(SYS_sched_setscheduler, 4242, SCHED_FIFO, &param));
	TRY(syscall(SYS_sched_setscheduler, 4242, SCHED_FIFO, 8));
	TRY(syscall(SYS_sched_setscheduler, 0, SCHED_FIFO, NULL));
	TRY(syscall(SYS_sched_setparam, 0, NULL));
	TRY(syscall(SYS_sched_setparam, 4242, &param));
	TRY(syscall(SYS_sched_setparam, -4, &param));
	TRY(syscall(SYS_sched_getparam, 0, NULL));
	TRY(syscall(SYS_sched_getparam, 0, 8));
	TRY(syscall(SYS_sched_getparam, 4242, &param));
	TRY(syscall(SYS_sched_getscheduler, -2));
	TRY(syscall(SYS_sched_rr_get_interval, -2, &param));
	TRY(syscall(SYS_sched_rr_get_interval, 0, 8));
	TRY(syscall(SYS_sched_getattr, 0, &is, 47, 0));
	TRY(syscall(SYS_sched_getattr, 0, &is, 4097, 0));
	TRY(syscall(SYS_sched_getattr, 0, &is, 48, 1));
	TRY(syscall(SYS_sched_getattr, 0, NULL, 48, 0));
	TRY(syscall(SYS_sched_getattr, -1, &is, 48, 0));
	TRY(syscall(SYS_sched_getattr, 4242, &is, 48, 0));
	TRY(syscall(SYS_sched_getattr, 0, 8, 48, 0));
	TRY(syscall(SYS_sched_getattr, 0, &is, 48, 0));
	printf("%u\n", is.size);
	TRY(syscall(SYS_sched_setattr, 0, NULL, 0));
	TRY(syscall(SYS_sched_setattr, 0, 8, 0));
	TRY(syscall(SYS_sched_setattr, 0, &is, 1));
	TRY(syscall(SYS_sched_setattr, -1, &is, 0));
	TRY(syscall(SYS_sched_setattr, 4242, &is, 0));
	TRY(set(&(struct attributes){.size = 56, .flags = 0x80}));
	TRY(set(&(struct attributes){.size = 56, .policy = 4}));
	TRY(set(&(struct attributes){.size = 56, .policy = -1U}));
	TRY(set(&(struct attributes){.size = 56, .priority = 1}));
	TRY(set(&(struct attributes){.size = 60}));
	is = (struct attributes){.size = 60, .beyond = 1};
	TRY(set(&is));
	printf("%u\n", is.size);
	is = (struct attributes){.size = 47};
	TRY(set(&is));
	printf("%u\n", is.size);
	is.size = 4097;
	TRY(set(&is));
	printf("%u\n", is.size);
}

static void attributes(void)
{
	TRY(set(&(struct attributes){.nice = 50}));
	tell(0);
	TRY(set(&(struct attributes){
		.size = 48, .policy = SCHED_RR, .flags = 1, .priority = 7}));
	tell(0);
	/* the policy stays, the values stay, both */
	TRY(set(&(struct attributes){.size = 48, .flags = 8, .priority = 9}));
	TRY(set(&(struct attributes){.size = 48, .flags = 8}));
	TRY(set(&(struct attributes){
		.size = 48, .policy = SCHED_FIFO, .flags = 16}));
	tell(0);
	TRY(set(&(struct attributes){.size = 56, .flags = 0x18}));
	tell(0);
	TRY(set(&(struct attributes){.size = 56, .policy = SCHED_BATCH, .nice = -50}));
	TRY(set(&(struct attributes){.size = 56, .policy = SCHED_IDLE, .nice = 3}));
	tell(0);
	TRY(set(&(struct attributes){.size = 56, .nice = 4}));
}

/* What a new thread has of its parent's, and that they are two. */
static void inherited(void)
{
	pthread_t thread;

	pthread_barrier_init(&met, NULL, 2);
	pthread_create(&thread, NULL, another, NULL);
	pthread_barrier_wait(&met);
	printf("from the other\n");
	TRY(run_with(other, SCHED_FIFO, 12) == 0);
	TRY(setpriority(PRIO_PROCESS, (id_t)other, 9));
	TRY(syscall(SYS_getpriority, PRIO_PROCESS, 0));
	TRY(syscall(SYS_getpriority, PRIO_PGRP, 0));
	TRY(syscall(SYS_getpriority, PRIO_PROCESS, 4242));
	TRY(syscall(SYS_getpriority, 3, 0));
	TRY(setpriority(PRIO_PROCESS, 4242, 0));
	pthread_barrier_wait(&met);
	pthread_join(thread, NULL);
	TRY(setpriority(PRIO_PGRP, 0, -30));
	TRY(syscall(SYS_getpriority, PRIO_PGRP, 0));
}

int main(void)
{
	run_on_one();
	tell(0);
	errors();
	policies();
	run_with(0, SCHED_OTHER, 0);
	attributes();
	inherited();
	TRY(run_with(0, SCHED_RR, 5));
	inherited();
	TRY(run_with(0, SCHED_RR | RESET, 5));
	inherited();
	TRY(setpriority(PRIO_PROCESS, 0, -5));
	TRY(run_with(0, SCHED_OTHER | RESET, 0));
	inherited();
	return 0;
}
