/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The counter's driver in a world where each read of a count takes a moment:
 * the time that passes is known exactly, so the rate found can be judged.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/test.h>

#include "../src/x86_64/tsc_priv.h"

static uint64_t mock_time; /* nanoseconds */
static uint64_t mock_hertz;
static uint64_t mock_cpuid_hertz;
static bool mock_lapic = true;
static bool mock_lapic_ran_over;
static bool mock_hpet = true;
static bool mock_acpi = true;
static bool mock_pit = true;
static bool mock_stuck;
static uint64_t mock_reference_start;

uint64_t arrow_arch_counter(void)
{
	mock_time += 25;
	return (uint64_t)((unsigned __int128)mock_time * mock_hertz /
			  1000000000u) +
	       12345;
}

void arrow_arch_relax(void)
{
	mock_time += mock_stuck ? 100000 : 40;
}

uint64_t tsc_frequency_from_cpuid(void)
{
	return mock_cpuid_hertz;
}

static uint64_t mock_ticks(uint64_t hertz)
{
	mock_time += 300;
	if (mock_stuck)
		return 0;
	return (mock_time - mock_reference_start) * hertz / 1000000000;
}

static bool mock_start(bool there)
{
	mock_reference_start = mock_time;
	return there;
}

static bool lapic_start(void)
{
	if (mock_lapic_ran_over)
		mock_lapic_ran_over = false;
	return mock_start(mock_lapic);
}

static bool lapic_read(uint64_t *ticks)
{
	*ticks = mock_ticks(62500000);
	return !mock_lapic_ran_over;
}

static bool hpet_start(void);

static bool hpet_read(uint64_t *ticks)
{
	*ticks = mock_ticks(14318180);
	return true;
}

static bool acpi_start(void)
{
	return mock_start(mock_acpi);
}

static bool acpi_read(uint64_t *ticks)
{
	*ticks = mock_ticks(3579545);
	return true;
}

static bool pit_start(void)
{
	return mock_start(mock_pit);
}

static bool pit_read(uint64_t *ticks)
{
	*ticks = mock_ticks(1193182);
	return *ticks <= 65535;
}

const struct tsc_reference tsc_reference_lapic = {62500000, 62500, lapic_start,
						  lapic_read};
struct tsc_reference tsc_reference_hpet = {0, 0, hpet_start, hpet_read};
const struct tsc_reference tsc_reference_acpi = {3579545, 17898, acpi_start,
						 acpi_read};
const struct tsc_reference tsc_reference_pit = {1193182, 11932, pit_start,
						pit_read};

static bool hpet_start(void)
{
	tsc_reference_hpet.hertz = 14318180;
	tsc_reference_hpet.interval = 71590;
	return mock_start(mock_hpet);
}

#include "../src/x86_64/tsc.c"

static void boot(uint64_t hertz)
{
	mock_hertz = hertz;
	mock_time += 123456789;
	tsc_scale.base = 0;
	arrow_clock_tsc.start();
}

/* How far the driver is off after @nanoseconds, in millionths. */
static uint64_t error_after(uint64_t nanoseconds)
{
	uint64_t before = arrow_clock_tsc.monotonic();
	uint64_t start = mock_time;

	mock_time += nanoseconds;
	uint64_t told = arrow_clock_tsc.monotonic() - before;
	uint64_t passed = mock_time - start;

	return (told > passed ? told - passed : passed - told) * 1000000 /
	       passed;
}

static void test_rate_from_cpuid(void)
{
	mock_cpuid_hertz = 2400000000;
	boot(2400000000);
	mock_time += 5000;
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(arrow_clock_tsc.monotonic() < 6000);
	ARROW_CHECK_UINT(error_after(3600 * UINT64_C(1000000000)), 0);
	mock_cpuid_hertz = 0;
}

static void test_early_use_waits_a_millisecond(void)
{
	boot(3187654321);
	uint64_t start = mock_time;

	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(mock_time - start < 1010000);
	ARROW_CHECK(error_after(10000000) < 300);
}

static void test_late_use_does_not_wait(void)
{
	boot(800000000);
	mock_time += 2000000000;
	uint64_t start = mock_time;

	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(mock_time - start < 5000);
	ARROW_CHECK_UINT(error_after(1000000000), 0);
	ARROW_CHECK(arrow_clock_tsc.monotonic() > 3000000000);
}

static void test_rate_gets_better_and_time_never_jumps_back(void)
{
	uint64_t last = 0;

	boot(2999999999);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	for (int i = 0; i < 12000; i++) {
		mock_time += 1000000;
		uint64_t now = arrow_clock_tsc.monotonic();

		ARROW_CHECK(now > last);
		last = now;
	}
	ARROW_CHECK_UINT(tsc_scale.refine_at, UINT64_MAX);
	ARROW_CHECK(error_after(1000000000) <= 1);
}

static void test_apic_timer_that_ran_over(void)
{
	boot(1500000000);
	mock_lapic_ran_over = true;
	mock_time += 100 * UINT64_C(1000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(error_after(1000000000) < 300);
}

static void test_other_timers(void)
{
	mock_lapic = false;
	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(tsc_reference == (CONFIG_CLOCK_TSC_HPET
					      ? &tsc_reference_hpet
					      : &tsc_reference_acpi));
	ARROW_CHECK(error_after(1000000000) < 300);
	mock_hpet = false;
	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(tsc_reference == &tsc_reference_acpi);
	ARROW_CHECK(error_after(1000000000) < 300);
	mock_acpi = false;
	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	ARROW_CHECK(tsc_reference == &tsc_reference_pit);
	ARROW_CHECK(error_after(1000000000) < 300);
}

static void test_nothing_to_measure_by(void)
{
	mock_pit = false;
	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), -ENODEV);
	mock_pit = true;
	mock_stuck = true;
	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), -ENODEV);
	mock_stuck = false;
}

static void test_implausible_rate_is_refused(void)
{
	boot(50000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), -ENODEV);
	boot(20000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), -ENODEV);
}

/* Whoever has the scale and the counter gets the clock's own answers. */
static void test_the_scale_is_the_clock(void)
{
	struct arrow_clock_scale scale;

	boot(2000000000);
	ARROW_CHECK_INT(arrow_clock_tsc.probe(), 0);
	for (int i = 0; i < 1000; i++) {
		uint64_t now = arrow_clock_tsc.monotonic();

		arrow_clock_tsc.scale(&scale);
		uint64_t passed = arrow_arch_counter() - scale.counter;
		uint64_t same =
			scale.base +
			(uint64_t)((unsigned __int128)passed *
					   scale.multiplier >>
				   32);

		if (passed > scale.limit)
			continue;
		ARROW_CHECK(same >= now && same - now < 100000);
	}
}

int main(void)
{
	ARROW_TEST(test_rate_from_cpuid);
	ARROW_TEST(test_early_use_waits_a_millisecond);
	ARROW_TEST(test_late_use_does_not_wait);
	ARROW_TEST(test_rate_gets_better_and_time_never_jumps_back);
	ARROW_TEST(test_apic_timer_that_ran_over);
	ARROW_TEST(test_the_scale_is_the_clock);
	ARROW_TEST(test_other_timers);
	ARROW_TEST(test_nothing_to_measure_by);
	ARROW_TEST(test_implausible_rate_is_refused);
	return arrow_test_end();
}
