/* SPDX-License-Identifier: BSD-3-Clause */
/* Which policies and priorities a thread can have. */
#include <arrow/errno.h>
#include <arrow/priorities.h>
#include <arrow/sched.h>

#define PRIORITIES_REAL_TIME_MAX 99

long arrow_priorities_find(long pid, struct arrow_thread **thread)
{
	struct arrow_thread *found;

	if ((int)pid < 0)
		return -EINVAL;
	found = (int)pid ? arrow_sched_find((int)pid) : arrow_sched_self();
	if (!found)
		return -ESRCH;
	*thread = found;
	return 0;
}

struct arrow_priority arrow_priorities_get(const struct arrow_thread *thread)
{
	return (struct arrow_priority){
		.policy = thread->policy & ~ARROW_SCHED_RESET,
		.priority = thread->level,
		.nice = thread->nice,
		.reset = thread->policy & ARROW_SCHED_RESET,
	};
}

int arrow_priorities_nice(int nice)
{
	if (nice < ARROW_PRIORITIES_NICE_MIN)
		return ARROW_PRIORITIES_NICE_MIN;
	return nice < ARROW_PRIORITIES_NICE_MAX ? nice :
						  ARROW_PRIORITIES_NICE_MAX;
}

bool arrow_priorities_fit(int policy, unsigned int priority)
{
	switch (policy) {
	case ARROW_SCHED_FIFO:
	case ARROW_SCHED_ROUND:
		return priority >= 1 && priority <= PRIORITIES_REAL_TIME_MAX;
	case ARROW_SCHED_OTHER:
	case ARROW_SCHED_BATCH:
	case ARROW_SCHED_IDLE:
		return priority == 0;
	default:
		return false;
	}
}

long arrow_priorities_set(struct arrow_thread *thread,
			  const struct arrow_priority *wanted)
{
	const struct arrow_priority now = arrow_priorities_get(thread);
	bool keep = wanted->policy < 0;
	int policy = keep ? now.policy : wanted->policy;
	bool reset = keep ? now.reset : wanted->reset;

	if (!arrow_priorities_fit(policy, wanted->priority))
		return -EINVAL;
	thread->policy = (uint8_t)(policy | (reset ? ARROW_SCHED_RESET : 0));
	if (policy == ARROW_SCHED_OTHER || policy == ARROW_SCHED_BATCH)
		thread->nice = (int8_t)wanted->nice;
	if (policy != now.policy || wanted->priority != now.priority)
		arrow_sched_set_level(thread, wanted->priority);
	return 0;
}
