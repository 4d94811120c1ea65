/* SPDX-License-Identifier: BSD-3-Clause */
/* The monotonic clock, and waiting for it. */
#include <arrow/arch/cpu.h>
#include <arrow/clock.h>
#include <arrow/time.h>

void (*arrow_time_watch)(void);

uint64_t arrow_time_monotonic(void)
{
	const struct arrow_clock_ops *clock = arrow_clock_monotonic();
	uint64_t now = clock ? clock->monotonic() : 0;

	if (arrow_time_watch)
		arrow_time_watch();
	return now;
}

void arrow_time_delay(uint64_t nanoseconds)
{
	const struct arrow_clock_ops *clock = arrow_clock_monotonic();

	if (!clock)
		return;
	uint64_t start = clock->monotonic();

	while (clock->monotonic() - start < nanoseconds)
		arrow_arch_relax();
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	const struct arrow_clock_ops *clock = arrow_clock_monotonic();

	if (clock && clock->sleep)
		clock->sleep(nanoseconds);
	else
		arrow_time_delay(nanoseconds);
}
