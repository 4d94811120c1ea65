/* SPDX-License-Identifier: BSD-3-Clause */
/* How fast the processor counts by the clock: once the rate is known, within a thousandth. */
#include <arrow/arch/counter.h>
#include <stdio.h>
#include <time.h>

#define SPAN 50000000UL

static unsigned long now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (unsigned long)t.tv_sec * 1000000000 + (unsigned long)t.tv_nsec;
}

int main(void)
{
	unsigned long start = now();
	unsigned long counts = arrow_arch_counter();

	while (now() - start < SPAN)
		continue;
	counts = arrow_arch_counter() - counts;
	printf("%lu counts a microsecond\n", (counts + SPAN / 2000) / (SPAN / 1000));
	return 0;
}
