/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Choosing among the clocks. A driver is asked whether its clock is there when
 * time is first wanted, and never again: probing may take milliseconds.
 */
#include <arrow/clock.h>
#include <arrow/errno.h>

#define CLOCK_DRIVERS_MAX 32

static uint32_t clock_probed; /* bit n: driver n was asked */
static uint32_t clock_there;  /* bit n: its clock is there */

static bool clock_is_there(unsigned int index)
{
	uint32_t bit = 1u << index % CLOCK_DRIVERS_MAX;

	if (index >= CLOCK_DRIVERS_MAX)
		return false;
	if (!(clock_probed & bit)) {
		clock_probed |= bit;
		if (arrow_clock_table[index]->probe() == 0)
			clock_there |= bit;
	}
	return clock_there & bit;
}

int arrow_clock_init(void)
{
	for (unsigned int i = 0; i < arrow_clock_table_size; i++) {
		if (arrow_clock_table[i]->start)
			arrow_clock_table[i]->start();
	}
	return 0;
}

static const struct arrow_clock_ops *clock_choose(void)
{
	for (unsigned int i = 0; i < arrow_clock_table_size; i++) {
		if (arrow_clock_table[i]->monotonic && clock_is_there(i))
			return arrow_clock_table[i];
	}
	return NULL;
}

const struct arrow_clock_ops *arrow_clock_monotonic(void)
{
	static const struct arrow_clock_ops *chosen;

	if (!chosen)
		chosen = clock_choose();
	return chosen;
}

int arrow_clock_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	for (unsigned int i = 0; i < arrow_clock_table_size; i++) {
		const struct arrow_clock_ops *clock = arrow_clock_table[i];

		if (clock->wall && clock_is_there(i) &&
		    clock->wall(seconds, nanoseconds) == 0)
			return 0;
	}
	return -ENODEV;
}
