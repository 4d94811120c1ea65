/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Signals where handlers are called: they wait for the way out of the kernel.
 * What ends the program does so at once.
 */
#include <arrow/credentials.h>
#include <arrow/ending.h>
#include <arrow/mem.h>
#include <arrow/way_out.h>

#include "queue.h"

/* SEGV, BUS, ILL, TRAP, FPE, SYS: of traps. */
#define PENDING_TRAPS                                                      \
	(SIGNAL_BIT(11) | SIGNAL_BIT(7) | SIGNAL_BIT(4) | SIGNAL_BIT(5) | \
	 SIGNAL_BIT(8) | SIGNAL_BIT(31))

void (*arrow_signal_handler_set)(void);

/* Those that came for any thread of the process. */
static struct signal_queue pending_shared;

uint64_t pending_waiting(void)
{
	return signal_self()->pending.set | pending_shared.set;
}

bool arrow_signal_due(void)
{
	return signal_waiting() & ~signal_self()->blocked;
}

void signal_changed(void)
{
	if (arrow_signal_due())
		arrow_way_out_work |= ARROW_WAY_OUT_SIGNAL;
	else
		arrow_way_out_work &= ~ARROW_WAY_OUT_SIGNAL;
}

void pending_forget(int signal)
{
	queue_forget(&signal_self()->pending, signal);
	queue_forget(&pending_shared, signal);
	signal_changed();
}

/* Does it end the program when it comes now? */
static bool pending_is_fatal(int signal)
{
	return !(signal_self()->blocked & SIGNAL_BIT(signal)) &&
	       !arrow_signal_has_handler(signal) && !signal_is_ignored(signal);
}

int arrow_signal_queue(const struct arrow_signal_info *info, bool thread)
{
	struct signal_thread *self = signal_self();
	int signal = info->signal;

	if (signal_is_ignored(signal) && !(self->blocked & SIGNAL_BIT(signal)))
		return 0;
	if (pending_is_fatal(signal))
		arrow_ending_signal(signal, NULL);
	int error = queue_add(thread ? &self->pending : &pending_shared, info);

	signal_changed();
	return error;
}

void arrow_signal_send(int signal)
{
	const struct arrow_signal_info info = {
		.signal = signal,
		.code = ARROW_SIGNAL_FROM_KERNEL,
	};

	(void)arrow_signal_queue(&info, false);
}

long pending_send(int signal, int code)
{
	const struct arrow_signal_info info = {
		.signal = signal,
		.code = code,
		.pid = SIGNAL_SELF,
		.uid = arrow_credentials.uid,
	};

	return arrow_signal_queue(&info, code == ARROW_SIGNAL_FROM_THREAD);
}

bool arrow_signal_force(const struct arrow_signal_info *info)
{
	struct signal_thread *self = signal_self();

	if (!arrow_signal_has_handler(info->signal) ||
	    self->blocked & SIGNAL_BIT(info->signal))
		return false;
	(void)queue_add(&self->pending, info);
	signal_changed();
	return true;
}

/* The next one of a set: those of traps first, then by number. */
static int pending_next(uint64_t set)
{
	if (set & PENDING_TRAPS)
		set &= PENDING_TRAPS;
	return __builtin_ctzll(set) + 1;
}

bool pending_take_of(uint64_t set, struct arrow_signal_info *info)
{
	struct signal_queue *queue = &signal_self()->pending;

	if (!(queue->set & set))
		queue = &pending_shared;
	if (!(queue->set & set))
		return false;
	queue_take(queue, pending_next(queue->set & set), info);
	signal_changed();
	return true;
}

bool arrow_signal_take(struct arrow_signal_info *info,
		       struct arrow_signal_action *action)
{
	while (signal_take_of(~signal_self()->blocked, info)) {
		struct arrow_signal_action *now = signal_action_of(info->signal);

		if (signal_is_ignored(info->signal))
			continue;
		if (!arrow_signal_has_handler(info->signal))
			arrow_ending_signal(info->signal, NULL);
		*action = *now;
		if (now->flags & ARROW_SIGNAL_RESET)
			now->handler = SIGNAL_DEFAULT;
		return true;
	}
	return false;
}

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
