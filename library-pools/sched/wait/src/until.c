/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A thread that waits. Who wakes it takes it out of the queue, so that a second
 * wake goes to the next one; if it looked in vain it queues again, as the last.
 */
#include <arrow/sched.h>
#include <arrow/wait.h>

static bool until_wake(struct arrow_waiter *waiter)
{
	arrow_wait_remove(waiter);
	arrow_sched_wake(waiter->data);
	return true;
}

static int until_in_queue(struct arrow_wait_queue *queue,
			  bool (*ready)(void *data), void *data,
			  uint64_t deadline)
{
	struct arrow_waiter waiter;
	int error = 0;

	waiter.wake = until_wake;
	waiter.data = arrow_sched_self();
	waiter.queue = NULL;
	while (!error && !ready(data)) {
		if (!waiter.queue)
			arrow_wait_add(queue, &waiter);
		error = arrow_sched_rest(deadline, false);
	}
	if (waiter.queue)
		arrow_wait_remove(&waiter);
	/* a wake that came with a signal is used up, so it must not be lost */
	return error && !ready(data) ? error : 0;
}

int arrow_wait_until(struct arrow_wait_queue *queue, bool (*ready)(void *data),
		     void *data, uint64_t deadline)
{
	int error = 0;

	if (CONFIG_WAIT_THREADS && queue)
		return until_in_queue(queue, ready, data, deadline);
	while (!error && !ready(data))
		error = arrow_sched_rest(deadline, true);
	return error;
}
