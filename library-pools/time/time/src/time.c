/* SPDX-License-Identifier: BSD-3-Clause */
/* The monotonic clock, and waiting for it. */
#include <arrow/arch/cpu.h>
#include <arrow/clock.h>
#include <arrow/time.h>

/* How long a key may lie there unseen, in nanoseconds. */
#define TIME_STEP 1000000

void (*arrow_time_watch)(void);
bool (*arrow_time_idle)(void);

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

static void time_rest(const struct arrow_clock_ops *clock, uint64_t nanoseconds)
{
	if (clock->sleep)
		clock->sleep(nanoseconds);
	else
		arrow_time_delay(nanoseconds);
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	const struct arrow_clock_ops *clock = arrow_clock_monotonic();

	if (!clock)
		return;
	uint64_t start = clock->monotonic(), passed = 0;

	while (arrow_time_idle && nanoseconds - passed > TIME_STEP) {
		time_rest(clock, TIME_STEP);
		arrow_time_idle();
		passed = clock->monotonic() - start;
		if (passed >= nanoseconds)
			return;
	}
	time_rest(clock, nanoseconds - passed);
}
