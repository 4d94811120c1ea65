/* SPDX-License-Identifier: BSD-3-Clause */
/* epoll_wait and its relatives. */
#include <arrow/epoll.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/signal_info.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

#include "epoll_priv.h"
#include "event.h"

struct wait_time {
	int64_t seconds;
	int64_t nanoseconds;
};

/* A rest; it ends, too, when @epoll gets its first item without a queue. */
struct wait_rest {
	struct epoll *epoll;
	bool looks;
};

static bool wait_may_be_ready(void *data)
{
	const struct wait_rest *rest = data;
	struct epoll *epoll = rest->epoll;

	items_look(epoll);
	return epoll->ready.next != &epoll->ready ||
	       rest->looks != (epoll->looks != 0);
}

/* An item has been told: it comes again if it is asked for by its level. */
static void wait_told(struct epoll_item *item)
{
	item_unqueue(item);
	if (item->events & EPOLL_ONCE)
		item->events &= EPOLL_FLAGS;
	else if (!(item->events & EPOLL_EDGE))
		item_queue(item);
}

/* Tell the program of up to @most that are ready. How many, or -EFAULT. */
static long wait_collect(struct epoll *epoll, uintptr_t to, int most)
{
	struct epoll_item *last = epoll->ready.previous;
	struct epoll_item *item = epoll->ready.next, *next;
	long count = 0;

	for (bool end = item == &epoll->ready; !end && count < most;
	     item = next) {
		uint32_t bits = item_bits(item);

		next = item->next;
		end = item == last;
		if (!bits) {
			item_unqueue(item);
			continue;
		}
		if (event_give(to + (uintptr_t)count * event_size, bits,
			       item->data))
			return count ? count : -EFAULT;
		count++;
		wait_told(item);
	}
	/* what is left is for the next one who waits */
	if (epoll->ready.next != &epoll->ready)
		arrow_wait_wake_one(&epoll->waiting);
	return count;
}

static long wait_in(struct epoll *epoll, uintptr_t to, int most,
		    uint64_t deadline)
{
	for (;;) {
		items_look(epoll);
		long count = wait_collect(epoll, to, most);

		if (count || arrow_time_monotonic() >= deadline)
			return count;
		struct wait_rest rest = {.epoll = epoll,
					 .looks = epoll->looks};
		int error = arrow_wait_until(rest.looks ? NULL : &epoll->waiting,
					     wait_may_be_ready, &rest,
					     deadline);

		if (error == -EINTR)
			return error;
	}
}

static long wait_call(long fd, long to, long most, uint64_t deadline)
{
	int count = (int)most;

	if (count <= 0 || count > INT32_MAX / (int)event_size)
		return -EINVAL;
	if (arrow_user_check((uintptr_t)to, (size_t)count * event_size))
		return -EFAULT;
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	struct epoll *epoll = epoll_of(file);

	if (!epoll)
		return -EINVAL;
	/* another thread may close its last descriptor */
	arrow_file_hold(file);
	long result = wait_in(epoll, (uintptr_t)to, count, deadline);

	arrow_file_release(file);
	return result;
}

static uint64_t wait_deadline(int milliseconds)
{
	if (milliseconds < 0)
		return ARROW_WAIT_FOREVER;
	return arrow_time_monotonic() + (uint64_t)milliseconds * 1000000;
}

/* Block the signals of a set for the call. */
static long wait_block(long set, long size)
{
	uint64_t signals;

	if (!set)
		return 0;
	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (arrow_user_read(&signals, (uintptr_t)set, sizeof(signals)))
		return -EFAULT;
	if (CONFIG_SIGNAL_HANDLERS)
		arrow_signal_block_for_call(signals);
	return 0;
}

/* The call's end: but where a signal ended it the handler's frame has those that
 * were blocked before. */
static long wait_unblock(long set, long result)
{
	if (CONFIG_SIGNAL_HANDLERS && set && result != -EINTR)
		arrow_signal_block(arrow_signal_unblock_call());
	return result;
}

long arrow_sys_epoll_wait(long fd, long to, long most, long timeout,
			  ARROW_SYS_REST2)
{
	return wait_call(fd, to, most, wait_deadline((int)timeout));
}

long arrow_sys_epoll_pwait(long fd, long to, long most, long timeout, long set,
			   long size)
{
	long error = wait_block(set, size);

	if (error)
		return error;
	return wait_unblock(set, wait_call(fd, to, most,
					   wait_deadline((int)timeout)));
}

long arrow_sys_epoll_pwait2(long fd, long to, long most, long timeout, long set,
			    long size)
{
	uint64_t deadline = ARROW_WAIT_FOREVER;
	struct wait_time time;

	if (timeout) {
		if (arrow_user_read(&time, (uintptr_t)timeout, sizeof(time)))
			return -EFAULT;
		if (time.seconds < 0 || time.nanoseconds < 0 ||
		    time.nanoseconds >= (int64_t)ARROW_TIME_SECOND)
			return -EINVAL;
		if (time.seconds < ARROW_TIME_SECONDS_MAX)
			deadline = arrow_time_monotonic() +
				   (uint64_t)time.seconds * ARROW_TIME_SECOND +
				   (uint64_t)time.nanoseconds;
	}
	long error = wait_block(set, size);

	if (error)
		return error;
	return wait_unblock(set, wait_call(fd, to, most, deadline));
}
