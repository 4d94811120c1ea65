/* SPDX-License-Identifier: BSD-3-Clause */
/* The only processor, number 0 of node 0. */
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/schedule.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "schedule_priv.h"

/* Bytes of the kernel's set of processors: one word. */
#define PROCESSOR_SET_SIZE sizeof(uint64_t)

long arrow_sys_sched_yield(ARROW_SYS_REST6)
{
	if (CONFIG_WAIT_THREADS)
		arrow_sched_yield();
	return 0;
}

long arrow_sys_sched_getaffinity(long pid, long size, long to, ARROW_SYS_REST3)
{
	const uint64_t set = 1;

	if ((unsigned int)size < PROCESSOR_SET_SIZE ||
	    (unsigned int)size % sizeof(long))
		return -EINVAL;
	long error = schedule_find(pid);

	if (error)
		return error == -EINVAL ? -ESRCH : error;
	error = arrow_user_write((uintptr_t)to, &set, sizeof(set));
	return error ? error : (long)sizeof(set);
}

long arrow_sys_sched_setaffinity(long pid, long size, long from,
				 ARROW_SYS_REST3)
{
	uint64_t set = 0;
	size_t n = (unsigned int)size < sizeof(set) ? (unsigned int)size :
						      sizeof(set);

	long error = arrow_user_read(&set, (uintptr_t)from, n);

	if (!error)
		error = schedule_find(pid);
	if (error)
		return error == -EINVAL ? -ESRCH : error;
	return set & 1 ? 0 : -EINVAL;
}

long arrow_sys_getcpu(long cpu, long node, ARROW_SYS_REST4)
{
	const uint32_t none = 0;
	long error = 0;

	if (cpu)
		error = arrow_user_write((uintptr_t)cpu, &none, sizeof(none));
	if (!error && node)
		error = arrow_user_write((uintptr_t)node, &none, sizeof(none));
	return error;
}
