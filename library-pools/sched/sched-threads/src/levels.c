/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Levels of priority. Those that can run stand in the ring by their level, the
 * highest first, and of one level in the order of their turns; 0 is the level of
 * ordinary threads. Who comes with a higher level than the one that runs has it
 * look on its way out of the kernel.
 */
#include <arrow/way_out.h>

#include "sched_priv.h"

/* Interrupts that end a turn of SCHED_RR, one each 10 ms: Linux's 100 ms. */
#define LEVELS_TURN 10

static int levels_policy(const struct arrow_thread *thread)
{
	return thread->policy & ~ARROW_SCHED_RESET;
}

/* Ordinary ones are all behind the others, so none of them is looked at. */
void sched_levels_queue(struct arrow_thread *thread, bool first)
{
	struct arrow_thread *ring = sched_ring();
	struct arrow_thread *at = thread->level ? ring->next : ring;

	while (at != ring && at->level >= thread->level + first)
		at = at->next;
	thread->next = at;
	thread->previous = at->previous;
	at->previous->next = thread;
	at->previous = thread;
	if (thread->level > arrow_sched_self()->level)
		arrow_way_out_work |= ARROW_WAY_OUT_TURN;
}

void sched_levels_first_from(struct arrow_thread *last)
{
	struct arrow_thread *ring = sched_ring(), *first = last->next;
	struct arrow_thread *at = ring->next, *end = ring->previous;

	while (at != ring && at->level)
		at = at->next;
	/* behind one with a level stand all ordinary ones, and are new */
	if (last == ring || last->level || first == ring)
		return;
	first->previous->next = ring;
	ring->previous = first->previous;
	at->previous->next = first;
	first->previous = at->previous;
	end->next = at;
	at->previous = end;
}

bool sched_levels_turn_is_over(void)
{
	struct arrow_thread *self = arrow_sched_self();

	if (levels_policy(self) != ARROW_SCHED_ROUND ||
	    ++self->turns < LEVELS_TURN)
		return false;
	self->turns = 0;
	return sched_ring()->next->level == self->level;
}

void sched_levels_settled(void)
{
	arrow_way_out_work &= ~ARROW_WAY_OUT_TURN;
}

void sched_levels_inherit(struct arrow_thread *thread)
{
	const struct arrow_thread *self = arrow_sched_self();

	if (!(self->policy & ARROW_SCHED_RESET)) {
		thread->level = self->level;
		thread->policy = self->policy;
		thread->nice = self->nice;
	} else if (!self->level) {
		thread->policy = self->policy & ~ARROW_SCHED_RESET;
		thread->nice = self->nice < 0 ? 0 : self->nice;
	}
}

void arrow_sched_set_level(struct arrow_thread *thread, unsigned int level)
{
	struct arrow_thread *self = arrow_sched_self(), *ring = sched_ring();
	bool lower = level < thread->level;

	thread->level = (uint8_t)level;
	thread->turns = 0;
	if (thread != self && thread->state == SCHED_RUNS) {
		thread->previous->next = thread->next;
		thread->next->previous = thread->previous;
		sched_levels_queue(thread, lower);
	}
	if (ring->next != ring && ring->next->level > self->level)
		arrow_way_out_work |= ARROW_WAY_OUT_TURN;
}

/* An ordinary one goes behind its equals: else who is disturbed often would keep
 * the processor from them. */
void arrow_sched_preempt(void)
{
	struct arrow_thread *self = arrow_sched_self(), *ring = sched_ring();

	sched_levels_settled();
	if (ring->next == ring || ring->next->level <= self->level)
		return;
	sched_levels_queue(self, self->level);
	sched_away();
}
