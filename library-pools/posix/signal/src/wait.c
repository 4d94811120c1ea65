/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigtimedwait: waiting for one of a set, which is taken without a handler. */
#include <arrow/errno.h>
#include <arrow/signal_calls.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "queue.h"

/* Seconds of so many bits, some 272 years, are waited for; beyond it is forever. */
#define WAIT_SECONDS_BITS 33

static int wait_take_deadline(uintptr_t from, uint64_t *deadline)
{
	struct {
		int64_t seconds;
		uint64_t nanoseconds;
	} wait;

	*deadline = ARROW_WAIT_FOREVER;
	if (!from)
		return 0;
	if (arrow_user_read(&wait, from, sizeof(wait)))
		return -EFAULT;
	if (wait.seconds < 0 || wait.nanoseconds >= ARROW_TIME_SECOND)
		return -EINVAL;
	if (!(wait.seconds >> WAIT_SECONDS_BITS))
		*deadline = arrow_time_monotonic() +
			    (uint64_t)wait.seconds * ARROW_TIME_SECOND +
			    wait.nanoseconds;
	return 0;
}

/* @set: of signals, one of which is waited for; @info: filled in by it */
struct wait_call {
	uint64_t set;
	struct arrow_signal_info *info;
};

static bool wait_look(void *data)
{
	struct wait_call *call = data;

	/* of one thread alone nobody can send one meanwhile */
	if (!CONFIG_WAIT_THREADS && !CONFIG_SCHED_SIGNALS)
		return false;
	return signal_take_of(call->set, call->info);
}

static long wait_for(uint64_t set, uint64_t deadline,
		     struct arrow_signal_info *info)
{
	struct wait_call call = {.set = set, .info = info};

	if (signal_take_of(set, info))
		return info->signal;
	struct arrow_wait_queue *queue = NULL;

	if (CONFIG_SIGNAL_HANDLERS)
		queue = &pending_came;
	int error = arrow_wait_until(queue, wait_look, &call, deadline);

	if ((CONFIG_WAIT_THREADS || CONFIG_SCHED_SIGNALS) && !error)
		return info->signal;
	return CONFIG_SCHED_SIGNALS && error == -EINTR ? error : -EAGAIN;
}

long arrow_sys_rt_sigtimedwait(long from, long to, long timeout, long size,
			       ARROW_SYS_REST2)
{
	struct {
		struct arrow_signal_info said;
		char rest[ARROW_SIGNAL_INFO_SIZE -
			  sizeof(struct arrow_signal_info)];
	} info = {.rest = {0}};
	uint64_t deadline, set;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (arrow_user_read(&set, (uintptr_t)from, sizeof(set)))
		return -EFAULT;
	long result = wait_take_deadline((uintptr_t)timeout, &deadline);

	if (!result)
		result = wait_for(set & ~SIGNAL_ALWAYS, deadline, &info.said);
	if (result > 0 && to &&
	    arrow_user_write((uintptr_t)to, &info, sizeof(info)))
		return -EFAULT;
	return result;
}
