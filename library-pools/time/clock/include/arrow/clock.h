/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Clocks: the table through which drivers offer time to library `time`.
 *
 * A driver may offer a monotonic clock, a wall clock, or both. The first entry
 * whose probe succeeds serves, for each of the two kinds apart.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_clock_ops - One clock driver.
 * @name: for messages
 * @start: called in the order of boot, for every driver, before the program
 *         runs; may note a first reading but must not wait. NULL: nothing to do
 * @probe: called when time is first asked for; returns 0 if the clock is there
 *         and right, a negative errno if not. May wait some milliseconds
 * @monotonic: nanoseconds since some fixed moment, never decreasing. NULL: this
 *         driver has no monotonic clock
 * @wall: set @seconds and @nanoseconds since 1970-01-01 00:00 UTC; 0 or a
 *         negative errno. NULL: this driver has no wall clock
 *
 * All are called by one thread at a time.
 */
struct arrow_clock_ops {
	const char *name;
	void (*start)(void);
	int (*probe)(void);
	uint64_t (*monotonic)(void);
	int (*wall)(int64_t *seconds, uint32_t *nanoseconds);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_clock_ops *const arrow_clock_table[];
extern const unsigned int arrow_clock_table_size;
