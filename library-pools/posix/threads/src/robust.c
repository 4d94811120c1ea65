/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Robust futexes: a list in the program's memory of those that a thread holds.
 * At its end each is marked, and one of those who wait for it is woken.
 */
#include <arrow/errno.h>
#include <arrow/futex.h>
#include <arrow/sched.h>
#include <arrow/threads.h>
#include <arrow/user_memory.h>

#include "threads_priv.h"

/* Linux follows no more entries: the list might be a ring. */
#define ROBUST_MOST 2048

/* In a futex: somebody waits, its owner ended, the number of its owner. */
#define ROBUST_WAITERS UINT32_C(0x80000000)
#define ROBUST_DIED UINT32_C(0x40000000)
#define ROBUST_OWNER UINT32_C(0x3fffffff)

/* An entry's lowest bit says that its futex inherits priority. */
#define ROBUST_INHERITS ((uintptr_t)1)

/* Linux's struct robust_list_head. */
struct robust_head {
	uintptr_t first;
	intptr_t offset;
	uintptr_t pending;
};

/* @pending: it was being taken or given away: the word alone may not tell */
static void robust_give(uintptr_t address, int id, bool pending)
{
	uint32_t word;

	if (address % sizeof(word) ||
	    arrow_user_read(&word, address, sizeof(word)))
		return;
	if (pending && !word) {
		arrow_futex_wake(address, 1);
		return;
	}
	if ((word & ROBUST_OWNER) != (uint32_t)id)
		return;
	uint32_t given = (word & ROBUST_WAITERS) | ROBUST_DIED;

	if (!arrow_user_write(address, &given, sizeof(given)) &&
	    word & ROBUST_WAITERS)
		arrow_futex_wake(address, 1);
}

void robust_end(struct arrow_thread *thread)
{
	struct robust_head head;
	uintptr_t at;

	if (!thread->robust ||
	    arrow_user_read(&head, thread->robust, sizeof(head)))
		return;
	at = head.first & ~ROBUST_INHERITS;
	for (int i = 0; i < ROBUST_MOST && at != thread->robust; i++) {
		uintptr_t next;
		bool more = !arrow_user_read(&next, at, sizeof(next));

		if (at != (head.pending & ~ROBUST_INHERITS))
			robust_give(at + (uintptr_t)head.offset, thread->id,
				    false);
		if (!more)
			return;
		at = next & ~ROBUST_INHERITS;
	}
	if (head.pending)
		robust_give((head.pending & ~ROBUST_INHERITS) +
				    (uintptr_t)head.offset,
			    thread->id, true);
}

long arrow_sys_set_robust_list(long head, long size, ARROW_SYS_REST4)
{
	if (size != sizeof(struct robust_head))
		return -EINVAL;
	arrow_sched_self()->robust = (uintptr_t)head;
	return 0;
}

long arrow_sys_get_robust_list(long id, long to, long size, ARROW_SYS_REST3)
{
	const uint64_t length = sizeof(struct robust_head);
	struct arrow_thread *thread = arrow_sched_self();

	if ((int)id)
		thread = arrow_sched_find((int)id);
	if (!thread)
		return -ESRCH;
	if (arrow_user_write((uintptr_t)size, &length, sizeof(length)) ||
	    arrow_user_write((uintptr_t)to, &thread->robust,
			     sizeof(thread->robust)))
		return -EFAULT;
	return 0;
}
