/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Clocks: the drivers that tell time, in a table by rank, and the choice among
 * them. Users of time want <arrow/time.h>.
 *
 * A driver may offer a monotonic clock, a wall clock, or both. The first entry
 * that is there serves, for each of the two kinds apart.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_clock_scale - A clock as a function of the counter.
 * @counter: a value of arrow_arch_counter()
 * @base: what @monotonic said at that value, nanoseconds
 * @multiplier: nanoseconds since then are (counter - @counter) * this / 2^32
 * @limit: holds as long as counter - @counter is not above this
 */
struct arrow_clock_scale {
	uint64_t counter;
	uint64_t base;
	uint64_t multiplier;
	uint64_t limit;
};

/**
 * struct arrow_clock_ops - One clock driver.
 * @name: for messages
 * @start: called for every driver before the program runs; may note a first
 *	reading but must not wait. NULL: nothing to do
 * @probe: called once, when time is first asked for; returns 0 if the clock is
 *	there and right, a negative errno if not. May wait some milliseconds
 * @monotonic: nanoseconds since @start was called, or since some moment before;
 *	never decreasing. NULL: this driver has no monotonic clock
 * @scale: say how @monotonic follows from the counter, for code that cannot
 *	call it; called after @monotonic has been. NULL: it does not so follow
 * @wall: set @seconds since 1970-01-01 00:00 UTC and @nanoseconds; 0, or a
 *	negative errno with both untouched. NULL: this driver has no wall clock
 * @sleep: wait for so many nanoseconds at least, giving the processor away.
 *	NULL: the caller must look at @monotonic until the time is over
 *
 * One caller at a time.
 */
struct arrow_clock_ops {
	const char *name;
	void (*start)(void);
	int (*probe)(void);
	uint64_t (*monotonic)(void);
	void (*scale)(struct arrow_clock_scale *scale);
	int (*wall)(int64_t *seconds, uint32_t *nanoseconds);
	void (*sleep)(uint64_t nanoseconds);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_clock_ops *const arrow_clock_table[];
extern const unsigned int arrow_clock_table_size;

/**
 * arrow_clock_init() - Let the drivers take their first reading.
 *
 * Called by the generated start-up code; waits for nothing.
 *
 * Return: 0.
 */
ARROW_API int arrow_clock_init(void);

/**
 * arrow_clock_monotonic() - The monotonic clock of this machine.
 *
 * The first call probes the drivers.
 *
 * Return: a driver whose @monotonic can be called, always the same; NULL if no
 * driver found its clock.
 */
ARROW_API const struct arrow_clock_ops *arrow_clock_monotonic(void);

/**
 * arrow_clock_wall() - Ask the wall clocks for the time of day.
 * @seconds: set to the seconds since 1970-01-01 00:00 UTC
 * @nanoseconds: set to the rest
 *
 * May take milliseconds: meant to be asked once.
 *
 * Return: 0; -ENODEV with both untouched if no clock answers.
 */
ARROW_API int arrow_clock_wall(int64_t *seconds, uint32_t *nanoseconds);
