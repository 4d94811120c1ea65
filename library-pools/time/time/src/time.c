/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Choosing among the clocks, which happens when time is first asked for: the
 * first in the table that has a monotonic clock and is there serves.
 */
#include <arrow/arch/cpu.h>
#include <arrow/time.h>

#include "time_priv.h"

#define TIME_CLOCKS_MAX 32

static uint32_t time_probed; /* bit n: clock n was asked whether it is there */
static uint32_t time_there;  /* bit n: it is */

bool time_clock_is_there(unsigned int index)
{
	const struct arrow_clock_ops *clock = arrow_clock_table[index];
	uint32_t bit = 1u << index % TIME_CLOCKS_MAX;

	if (index >= TIME_CLOCKS_MAX)
		return false;
	if (!(time_probed & bit)) {
		time_probed |= bit;
		if (clock->probe() == 0)
			time_there |= bit;
	}
	return time_there & bit;
}

static uint64_t time_stands_still(void)
{
	return 0;
}

static const struct arrow_clock_ops time_none = {
	.name = "none",
	.monotonic = time_stands_still,
};

static const struct arrow_clock_ops *time_choose(void)
{
	for (unsigned int i = 0; i < arrow_clock_table_size; i++) {
		if (arrow_clock_table[i]->monotonic && time_clock_is_there(i))
			return arrow_clock_table[i];
	}
	return &time_none;
}

static const struct arrow_clock_ops *time_clock(void)
{
	static const struct arrow_clock_ops *chosen;

	if (!chosen)
		chosen = time_choose();
	return chosen;
}

int arrow_time_init(void)
{
	for (unsigned int i = 0; i < arrow_clock_table_size; i++) {
		if (arrow_clock_table[i]->start)
			arrow_clock_table[i]->start();
	}
	return 0;
}

uint64_t arrow_time_monotonic(void)
{
	return time_clock()->monotonic();
}

void arrow_time_delay(uint64_t nanoseconds)
{
	const struct arrow_clock_ops *clock = time_clock();

	if (clock == &time_none)
		return;
	uint64_t start = clock->monotonic();

	while (clock->monotonic() - start < nanoseconds)
		arrow_arch_relax();
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	const struct arrow_clock_ops *clock = time_clock();

	if (clock->sleep)
		clock->sleep(nanoseconds);
	else
		arrow_time_delay(nanoseconds);
}
