/* SPDX-License-Identifier: BSD-3-Clause */
/* The host's timer. */
#include <arrow/clock_event_process.h>
#include <arrow/plat/process.h>

static int timer_start(arrow_clock_event_handler *came)
{
	return arrow_plat_process_alarm(came);
}

static void timer_set(uint64_t nanoseconds)
{
	arrow_plat_process_alarm_set(nanoseconds);
}

const struct arrow_clock_event_ops arrow_clock_event_process = {
	.name = "process",
	.start = timer_start,
	.set = timer_set,
};
