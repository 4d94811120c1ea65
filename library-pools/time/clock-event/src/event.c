/* SPDX-License-Identifier: BSD-3-Clause */
/* Choosing among the timers, and from moments to spans of time. */
#include <arrow/clock.h>
#include <arrow/clock_event.h>
#include <arrow/errno.h>
#include <arrow/time.h>

static const struct arrow_clock_event_ops *event_chosen;

int arrow_clock_event_start(arrow_clock_event_handler *came)
{
	if (!arrow_clock_monotonic())
		return -ENODEV;
	for (unsigned int i = 0; i < arrow_clock_event_table_size; i++) {
		if (arrow_clock_event_table[i]->start(came) == 0) {
			event_chosen = arrow_clock_event_table[i];
			return 0;
		}
	}
	return -ENODEV;
}

void arrow_clock_event_set(uint64_t deadline)
{
	uint64_t now = arrow_time_monotonic();
	uint64_t left = deadline > now ? deadline - now : 1;

	event_chosen->set(left < ARROW_CLOCK_EVENT_MOST ?
				  left :
				  ARROW_CLOCK_EVENT_MOST);
}
