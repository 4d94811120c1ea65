/* SPDX-License-Identifier: BSD-3-Clause */
/* What threads have of signals comes and goes with them. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/sched.h>

#include "queue.h"

int arrow_signal_thread_begin(struct arrow_thread *thread)
{
	struct signal_thread *self = signal_self();
	struct signal_thread *made = arrow_alloc_zeroed(1, sizeof(*made));

	if (!made)
		return -EAGAIN;
	if (!self->thread)
		self->thread = arrow_sched_self();
	made->blocked = self->blocked;
	made->thread = thread;
	thread->signal = made;
	pending_enter(made);
	return 0;
}

void arrow_signal_thread_end(void)
{
	struct signal_thread *self = signal_self();

	pending_leave(self);
	arrow_sched_self()->signal = NULL;
	if (self != &signal_only_thread)
		arrow_free(self);
}
