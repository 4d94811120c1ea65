/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A turn's length. While others can run an interrupt comes each 10 ms; who runs
 * and did so at the one before, too, has had its turn. As nothing is noted at a
 * switch but that there was one, a turn lasts up to 20 ms.
 */
#include <arrow/arch/program.h>
#include <arrow/time.h>

#include "sched_priv.h"

#define TURN_LENGTH 10000000

unsigned int sched_switches;

bool sched_turns_set;

/* When the next interrupt for that is due, and how many switches there were
 * when the one before came. */
static uint64_t turns_at;
static unsigned int turns_before;

/* Have the next one come. */
static void turns_next(uint64_t now)
{
	turns_at = now + TURN_LENGTH;
	sched_turns_set = true;
	sched_events_need(turns_at);
}

void sched_turns_begin(void)
{
	turns_before = sched_switches;
	turns_next(arrow_time_monotonic());
}

/*
 * Who waited for a moment is to run then, not behind all who compute. Between two
 * such turns there is another, so that those get on in any case.
 */
bool sched_turn_is_cut(const struct arrow_arch_frame *frame,
		       struct arrow_thread *last)
{
	static unsigned int before;

	if (!arrow_arch_frame_is_program(frame) || sched_switches - before < 2)
		return false;
	if (CONFIG_SCHED_PRIORITIES && arrow_sched_self()->level)
		return false;
	before = sched_switches;
	if (CONFIG_SCHED_PRIORITIES)
		sched_levels_first_from(last);
	else
		sched_first_from(last);
	return true;
}

bool sched_turn_is_over(const struct arrow_arch_frame *frame)
{
	if (!sched_turns_set)
		return false;
	uint64_t now = arrow_time_monotonic();

	if (now < turns_at) {
		sched_events_need(turns_at);
		return false;
	}
	sched_turns_set = false;
	if (!sched_others_run())
		return false;
	bool over = sched_switches == turns_before &&
		    arrow_arch_frame_is_program(frame);

	if (CONFIG_SCHED_PRIORITIES && arrow_sched_self()->level)
		over = arrow_arch_frame_is_program(frame) &&
		       sched_levels_turn_is_over();

	/* the switch that ends it is not one of the next turn */
	turns_before = sched_switches + over;
	turns_next(now);
	return over;
}
