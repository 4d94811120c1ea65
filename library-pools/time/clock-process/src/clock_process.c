/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's monotonic and wall clocks.
 */
#include <arrow/clock_process.h>
#include <arrow/plat/process.h>

#define CLOCK_PROCESS_SECOND UINT64_C(1000000000)

static int clock_process_probe(void)
{
	return 0;
}

static uint64_t clock_process_monotonic(void)
{
	int64_t seconds = 0;
	uint32_t nanoseconds = 0;

	arrow_plat_process_clock(ARROW_PLAT_CLOCK_MONOTONIC, &seconds,
				 &nanoseconds);
	return (uint64_t)seconds * CLOCK_PROCESS_SECOND + nanoseconds;
}

static int clock_process_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	return arrow_plat_process_clock(ARROW_PLAT_CLOCK_WALL, seconds,
					nanoseconds);
}

static void clock_process_sleep(uint64_t nanoseconds)
{
	arrow_plat_process_sleep(nanoseconds);
}

const struct arrow_clock_ops arrow_clock_process = {
	.name = "process",
	.probe = clock_process_probe,
	.monotonic = clock_process_monotonic,
	.wall = clock_process_wall,
	.sleep = clock_process_sleep,
};
