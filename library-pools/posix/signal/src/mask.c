/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a thread blocks, for good or during a call that waits, and the stack that
 * its handlers are called on: the state that a frame of a handler keeps.
 */
#include <arrow/signal.h>

#include "queue.h"

uint64_t arrow_signal_blocked(void)
{
	return signal_self()->blocked;
}

void arrow_signal_block(uint64_t set)
{
	signal_self()->blocked = set & ~SIGNAL_ALWAYS;
	signal_changed();
}

void arrow_signal_block_for_call(uint64_t set)
{
	struct signal_thread *self = signal_self();

	self->saved = self->blocked;
	self->saves = true;
	arrow_signal_block(set);
}

uint64_t arrow_signal_unblock_call(void)
{
	struct signal_thread *self = signal_self();
	uint64_t before = self->saves ? self->saved : self->blocked;

	self->saves = false;
	return before;
}

struct arrow_signal_stack *arrow_signal_stack(void)
{
	return &signal_self()->stack;
}
