/* SPDX-License-Identifier: BSD-3-Clause */
/* The scheduler's calls for the only thread. */
#include "oracle.h"
#include <sched.h>
#include <sys/resource.h>

int main(void)
{
	cpu_set_t set;
	struct sched_param param;

	TRY(sched_yield());
	HOLDS(syscall(SYS_sched_getaffinity, 0, sizeof(set), &set) >= 8);
	TRY(syscall(SYS_sched_getaffinity, 0, 1, &set));
	TRY(syscall(SYS_sched_getaffinity, 99, sizeof(set), &set));
	TRY(syscall(SYS_sched_getscheduler, 0));
	TRY(syscall(SYS_sched_getscheduler, 99));
	TRY(syscall(SYS_sched_getscheduler, -1));
	TRY(syscall(SYS_sched_getparam, 0, &param));
	printf("%d\n", param.sched_priority);
	TRY(sched_get_priority_max(SCHED_FIFO));
	TRY(sched_get_priority_min(SCHED_FIFO));
	TRY(sched_get_priority_max(SCHED_OTHER));
	TRY(sched_get_priority_max(99));
	TRY(getpriority(PRIO_PROCESS, 0));
	TRY(setpriority(PRIO_PROCESS, 0, 5));
	TRY(getpriority(PRIO_PROCESS, 0));
	TRY(getpriority(PRIO_PROCESS, 99));
	TRY(getpriority(9, 0));
	return 0;
}
