/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/time.h>
#include <arrow/types.h>

/* Clocks of Linux (uapi header time.h) that exist here. */
enum {
	CLOCK_REALTIME = 0,
	CLOCK_MONOTONIC = 1,
	CLOCK_PROCESS = 2,
	CLOCK_THREAD = 3,
	CLOCK_MONOTONIC_RAW = 4,
	CLOCK_REALTIME_COARSE = 5,
	CLOCK_MONOTONIC_COARSE = 6,
	CLOCK_BOOT = 7,
	CLOCK_REALTIME_ALARM = 8,
	CLOCK_BOOT_ALARM = 9,
	CLOCK_TAI = 11,
};

/**
 * struct clock_time - Linux's struct timespec.
 * @seconds: may be negative
 * @nanoseconds: 0 to 999999999
 */
struct clock_time {
	int64_t seconds;
	int64_t nanoseconds;
};

/**
 * clock_read() - What a clock says.
 * @clock: its number
 * @now: filled in
 *
 * Return: 0; -EINVAL if there is no such clock.
 */
int clock_read(int clock, struct clock_time *now);

/** clock_take() - Read a time that is not negative. 0, -EFAULT or -EINVAL. */
int clock_take(struct clock_time *to, long from);
