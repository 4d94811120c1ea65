/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nanoseconds from the time stamp counter. Where CPUID does not tell its rate
 * it is measured between two points: the local APIC timer is started with the
 * kernel and read at the first call that needs time, so that call seldom waits;
 * other timers are started by that call, which then waits for some
 * milliseconds. The longer the time between the points the better the rate, so
 * with the APIC timer it is corrected at later calls until a second lies
 * between them.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/clock_tsc.h>
#include <arrow/errno.h>

#include "tsc_priv.h"

#define TSC_NANOSECONDS UINT64_C(1000000000)

/* How many times longer the next measurement is to be. */
#define TSC_REFINE_FACTOR 8

/* Counts after which a timer that does not move is given up; some seconds. */
#define TSC_GIVE_UP (UINT64_C(1) << 32)

/* A moment in both counts. */
struct tsc_point {
	uint64_t counter;
	uint64_t ticks;
};

/* Nanoseconds are @base + (counter - @counter) * @multiplier / 2^32. */
static struct {
	uint64_t counter;
	uint64_t base;
	uint64_t multiplier;
	uint64_t refine_at; /* when to measure again, as counter - @counter */
} tsc_scale;

static uint64_t tsc_hertz; /* as told by CPUID */
static const struct tsc_reference *tsc_reference;
static struct tsc_point tsc_first;

/* Read both counts. Of some tries the one that took least counts. */
static bool tsc_read_point(struct tsc_point *point)
{
	uint64_t least = UINT64_MAX;

	for (int i = 0; i < 3; i++) {
		uint64_t ticks;
		uint64_t before = arrow_arch_counter();

		if (!tsc_reference->read(&ticks))
			return false;
		uint64_t took = arrow_arch_counter() - before;

		if (took < least) {
			least = took;
			point->counter = before + took / 2;
			point->ticks = ticks;
		}
	}
	return true;
}

static bool tsc_start_reference(const struct tsc_reference *reference)
{
	tsc_reference = reference;
	return reference->start() && tsc_read_point(&tsc_first);
}

/* The multiplier for so many counts in so many ticks; 0 if implausible. */
static uint64_t tsc_multiplier(uint64_t counts, uint64_t ticks)
{
	/* Ticks of at most 2^32 keep the product below 2^64. */
	uint64_t nanoseconds = ticks * TSC_NANOSECONDS / tsc_reference->hertz;

	while (nanoseconds >> 32) {
		nanoseconds >>= 1;
		counts >>= 1;
	}
	if (!counts)
		return 0;
	uint64_t multiplier = (nanoseconds << 32) / counts;

	if (multiplier > (TSC_NANOSECONDS << 32) / TSC_HERTZ_MIN ||
	    multiplier < (TSC_NANOSECONDS << 32) / TSC_HERTZ_MAX)
		return 0;
	return multiplier;
}

/* Measure from the first point to now, waiting until that is long enough. */
static bool tsc_measure(void)
{
	struct tsc_point now;

	for (;;) {
		if (!tsc_read_point(&now))
			return false;
		if (now.ticks - tsc_first.ticks >= tsc_reference->interval)
			break;
		if (now.counter - tsc_first.counter > TSC_GIVE_UP)
			return false;
		arrow_arch_relax();
	}
	uint64_t multiplier = tsc_multiplier(now.counter - tsc_first.counter,
					     now.ticks - tsc_first.ticks);

	if (multiplier)
		tsc_scale.multiplier = multiplier;
	return multiplier;
}

static uint64_t tsc_nanoseconds(uint64_t counts)
{
	return (uint64_t)((unsigned __int128)counts * tsc_scale.multiplier >>
			  32);
}

/* When to measure again: never, once a second lies between the points. */
static void tsc_plan_refinement(uint64_t now)
{
	uint64_t measured = now - tsc_first.counter;

	tsc_scale.refine_at = UINT64_MAX;
	if (tsc_reference == &tsc_reference_lapic &&
	    tsc_nanoseconds(measured) < TSC_NANOSECONDS)
		tsc_scale.refine_at = measured * TSC_REFINE_FACTOR;
}

/* Count on from here with a better rate. */
static void tsc_refine(uint64_t now)
{
	tsc_scale.base += tsc_nanoseconds(now - tsc_scale.counter);
	tsc_scale.counter = now;
	tsc_scale.refine_at = UINT64_MAX;
	if (tsc_measure())
		tsc_plan_refinement(now);
}

static void tsc_start(void)
{
	tsc_scale.counter = arrow_arch_counter();
	tsc_hertz = tsc_frequency_from_cpuid();
	if (!tsc_hertz && !tsc_start_reference(&tsc_reference_lapic))
		tsc_reference = NULL;
}

static bool tsc_measure_by(const struct tsc_reference *reference)
{
	return tsc_start_reference(reference) && tsc_measure();
}

/* Measure with the first timer that there is. */
static bool tsc_measure_anew(void)
{
	return tsc_measure_by(&tsc_reference_lapic) ||
	       (CONFIG_CLOCK_TSC_HPET && tsc_measure_by(&tsc_reference_hpet)) ||
	       tsc_measure_by(&tsc_reference_acpi) ||
	       tsc_measure_by(&tsc_reference_pit);
}

static int tsc_probe(void)
{
	tsc_scale.refine_at = UINT64_MAX;
	if (tsc_hertz) {
		tsc_scale.multiplier = (TSC_NANOSECONDS << 32) / tsc_hertz;
		return 0;
	}
	if (!(tsc_reference && tsc_measure()) && !tsc_measure_anew())
		return -ENODEV;
	tsc_plan_refinement(arrow_arch_counter());
	return 0;
}

static uint64_t tsc_monotonic(void)
{
	uint64_t now = arrow_arch_counter();

	if (now - tsc_scale.counter > tsc_scale.refine_at)
		tsc_refine(now);
	return tsc_scale.base + tsc_nanoseconds(now - tsc_scale.counter);
}

static void tsc_tell_scale(struct arrow_clock_scale *scale)
{
	scale->counter = tsc_scale.counter;
	scale->base = tsc_scale.base;
	scale->multiplier = tsc_scale.multiplier;
	scale->limit = tsc_scale.refine_at;
}

const struct arrow_clock_ops arrow_clock_tsc = {
	.name = "tsc",
	.start = tsc_start,
	.probe = tsc_probe,
	.monotonic = tsc_monotonic,
	.scale = tsc_tell_scale,
};
