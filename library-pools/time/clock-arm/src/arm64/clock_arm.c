/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nanoseconds from the virtual counter. Its rate is in a register that firmware
 * has set; without a plausible one there the clock is not used.
 */
#include <arrow/arch/counter.h>
#include <arrow/clock_arm.h>
#include <arrow/errno.h>

/* The manual asks for 1 MHz to 1 GHz; none counts as slowly as 10 kHz. */
#define CLOCK_ARM_HERTZ_MIN 10000u
#define CLOCK_ARM_HERTZ_MAX 4000000000u

#define CLOCK_ARM_NANOSECONDS UINT64_C(1000000000)

static uint64_t clock_arm_start_count;
static uint64_t clock_arm_multiplier; /* nanoseconds * 2^32 a count */

static void clock_arm_start(void)
{
	clock_arm_start_count = arrow_arch_counter();
}

static int clock_arm_probe(void)
{
	uint64_t hertz;

	__asm__("mrs %0, cntfrq_el0" : "=r"(hertz));
	hertz &= UINT32_MAX;
	if (hertz < CLOCK_ARM_HERTZ_MIN || hertz > CLOCK_ARM_HERTZ_MAX)
		return -ENODEV;
	clock_arm_multiplier = (CLOCK_ARM_NANOSECONDS << 32) / hertz;
	return 0;
}

static uint64_t clock_arm_monotonic(void)
{
	uint64_t counts = arrow_arch_counter() - clock_arm_start_count;

	return (uint64_t)((unsigned __int128)counts * clock_arm_multiplier >>
			  32);
}

static void clock_arm_scale(struct arrow_clock_scale *scale)
{
	*scale = (struct arrow_clock_scale){
		.counter = clock_arm_start_count,
		.base = 0,
		.multiplier = clock_arm_multiplier,
		.limit = UINT64_MAX,
	};
}

const struct arrow_clock_ops arrow_clock_arm = {
	.name = "arm",
	.start = clock_arm_start,
	.probe = clock_arm_probe,
	.monotonic = clock_arm_monotonic,
	.scale = clock_arm_scale,
};
