/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Timers of the program: they run out at a moment of one of two clocks, once or
 * again and again. One that has run out is told of once; it goes on when its owner
 * counts how often it did, so that one which nobody looks at costs nothing.
 *
 * A moment is in nanoseconds: of arrow_time_monotonic(), or since 1970 of
 * arrow_time_wall(). Such a timer follows when that clock is set. Without
 * WAIT_THREADS nobody is told: whoever waits for a timer looks again and again.
 *
 * All functions are called with interrupts off.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sched.h>
#include <arrow/types.h>

/* The last moment, and the longest span: some 292 years. As Linux's KTIME_MAX. */
#define ARROW_TIMER_MOST ((uint64_t)INT64_MAX)

/**
 * struct arrow_timer - A timer.
 * @over: called when it runs out; may call what is below. Must not rest. NULL:
 *	nobody is told
 * @wall_set: called when the clock of a @wall timer was set. NULL: nobody is told
 * @interval: how long after it ran out it does so again; 0: never
 * @at: when it runs out next, or did; meaningful while it @runs
 * @runs: it was started, and not stopped
 * @wall: @at is of the clock that says the date
 * @told: @over was called, and it has not gone on since
 * @entry: among all that is due; this and @next are not for the owner
 * @next: another one of that clock
 *
 * All zero but @over and @wall_set at the beginning.
 */
struct arrow_timer {
	void (*over)(struct arrow_timer *timer);
	void (*wall_set)(struct arrow_timer *timer);
	uint64_t interval;
	uint64_t at;
	bool runs;
	bool wall;
	bool told;
	struct arrow_sched_timer entry;
	struct arrow_timer *next;
};

/**
 * struct arrow_timer_span - Linux's struct timespec, and timeval with another part.
 * @seconds: any
 * @part: nanoseconds, or microseconds
 */
struct arrow_timer_span {
	int64_t seconds;
	int64_t part;
};

/**
 * arrow_timer_nanoseconds() - A time that the program said.
 * @span: anything
 * @parts: in a second: 1000000000 or 1000000
 * @nanoseconds: set; what is too long is %ARROW_TIMER_MOST
 *
 * Return: 0; -EINVAL if it is negative or has a part that is no part.
 */
ARROW_API int arrow_timer_nanoseconds(const struct arrow_timer_span *span,
				      uint32_t parts, uint64_t *nanoseconds);

/**
 * arrow_timer_span() - A time as the program is told.
 * @nanoseconds: what is less than a part is left out
 * @parts: as above
 */
ARROW_API struct arrow_timer_span arrow_timer_span(uint64_t nanoseconds,
						   uint32_t parts);

/**
 * arrow_timer_start() - Have it run out at a moment.
 * @timer: may run already: that is over then
 * @at: at most %ARROW_TIMER_MOST; one that is over runs out at once, but not
 *	within this call
 * @interval: see there; at most %ARROW_TIMER_MOST
 * @wall: see there
 */
ARROW_API void arrow_timer_start(struct arrow_timer *timer, uint64_t at,
				 uint64_t interval, bool wall);

/** arrow_timer_start_in() - Have it run out in @span nanoseconds. */
ARROW_API void arrow_timer_start_in(struct arrow_timer *timer, uint64_t span,
				    uint64_t interval);

/** arrow_timer_stop() - Have it run out no more. It may not run. */
ARROW_API void arrow_timer_stop(struct arrow_timer *timer);

/**
 * arrow_timer_left() - How long until it runs out.
 *
 * Return: nanoseconds; 0 if it has run out or does not run.
 */
ARROW_API uint64_t arrow_timer_left(const struct arrow_timer *timer);

/**
 * arrow_timer_left_next() - How long until it runs out, if it went on now.
 *
 * Return: as arrow_timer_left(), but with an interval that of the next time, which
 * is never 0 while it runs.
 */
ARROW_API uint64_t arrow_timer_left_next(const struct arrow_timer *timer);

/** arrow_timer_is_over() - Does it run, and has it run out? */
ARROW_API bool arrow_timer_is_over(const struct arrow_timer *timer);

/**
 * arrow_timer_forward() - Count how often it ran out, and go on.
 * @timer: one without interval that has run out runs no more
 * @pause: it runs out next not before so many nanoseconds from now; what falls
 *	into them is counted as well
 *
 * Return: how often since it was started or this was called; 0: not yet.
 */
ARROW_API uint64_t arrow_timer_forward(struct arrow_timer *timer,
				       uint64_t pause);
