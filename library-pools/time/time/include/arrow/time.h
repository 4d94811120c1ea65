/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Time for the rest of the kernel and for libc, from the clocks that the
 * configuration selected. Nothing is calibrated at boot; the first call that
 * needs nanoseconds pays for it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define ARROW_TIME_SECOND UINT64_C(1000000000)

/* So many seconds, some 292 years, are later than any deadline: for ever. */
#define ARROW_TIME_SECONDS_MAX (INT64_MAX / (int64_t)ARROW_TIME_SECOND)

/**
 * struct arrow_time_wall - A moment by the calendar.
 * @seconds: since 1970-01-01 00:00 UTC; may be negative
 * @nanoseconds: 0 to 999999999
 */
struct arrow_time_wall {
	int64_t seconds;
	uint32_t nanoseconds;
};

/**
 * arrow_time_monotonic() - Nanoseconds since the machine's start, more or less.
 *
 * Return: a value that never decreases; 0 for ever if the machine has no clock
 * that a selected driver knows.
 */
ARROW_API uint64_t arrow_time_monotonic(void);

/**
 * arrow_time_wall() - The date and time of day.
 * @now: filled in
 *
 * Asked for the first time it takes `arrow.time=SECONDS` of the command line,
 * which is the time at which the machine started, in seconds since 1970; else
 * the first clock by rank that answers. From there on the monotonic clock
 * counts. If nothing answers the count begins at 1970, and a kernel message
 * says so once.
 */
ARROW_API void arrow_time_wall(struct arrow_time_wall *now);

/**
 * arrow_time_set_wall() - Set the date and time of day.
 * @now: the present moment
 */
ARROW_API void arrow_time_set_wall(const struct arrow_time_wall *now);

/**
 * arrow_time_wall_origin() - When the monotonic clock was at 0.
 * @origin: set to that date and time of day
 *
 * Return: true; false with @origin untouched as long as nobody has asked for
 * the time of day.
 */
ARROW_API bool arrow_time_wall_origin(struct arrow_time_wall *origin);

/**
 * arrow_time_from_wall() - When the monotonic clock is at a moment by the calendar.
 * @moment: any; its nanoseconds are less than a second
 *
 * Exact: arrow_time_wall() says @moment or later as soon as the monotonic clock is
 * there, however long the machine stood still meanwhile. Holds until the time of
 * day is set.
 *
 * Return: nanoseconds of arrow_time_monotonic(); 0 if it was before the start,
 * %UINT64_MAX if it is some 292 years or more behind it.
 */
ARROW_API uint64_t arrow_time_from_wall(const struct arrow_time_wall *moment);

/**
 * arrow_time_watch - Called after each reading of a clock, and after each time
 * the time of day was set; NULL: nobody wants to know.
 */
ARROW_API extern void (*arrow_time_watch)(void);

/**
 * arrow_time_idle - Called again and again during a sleep, some time after each
 * millisecond; NULL: nobody has anything to do meanwhile. It need not return. If it
 * says true an interrupt comes when there is something to do: it need not be
 * called before that.
 */
ARROW_API extern bool (*arrow_time_idle)(void);

/**
 * arrow_time_sleep() - Wait, letting the processor rest where it can.
 * @nanoseconds: how long at least
 *
 * Returns at once if there is no clock. Must not be called in an interrupt.
 */
ARROW_API void arrow_time_sleep(uint64_t nanoseconds);

/**
 * arrow_time_delay() - Wait without giving the processor away.
 * @nanoseconds: how long at least; meant for the microseconds of a device
 */
ARROW_API void arrow_time_delay(uint64_t nanoseconds);
