/* SPDX-License-Identifier: BSD-3-Clause */
/* The clock against the counter that it is made of. */
#include <arrow/arch/counter.h>
#include <arrow/clock_arm.h>
#include <arrow/test.h>
#include <arrow/time.h>

static void test_it_is_there_and_goes_on(void)
{
	uint64_t before;

	ARROW_CHECK_INT(arrow_clock_arm.probe(), 0);
	before = arrow_clock_arm.monotonic();
	while (arrow_clock_arm.monotonic() < before + 1000000)
		;
	ARROW_CHECK(arrow_clock_arm.monotonic() > before);
}

static void test_the_scale_says_the_same(void)
{
	struct arrow_clock_scale scale;
	uint64_t first = arrow_clock_arm.monotonic();
	uint64_t counts;
	uint64_t scaled;

	arrow_clock_arm.scale(&scale);
	counts = arrow_arch_counter() - scale.counter;
	scaled = scale.base + (uint64_t)((unsigned __int128)counts *
						 scale.multiplier >> 32);
	ARROW_CHECK(counts <= scale.limit);
	ARROW_CHECK(first <= scaled && scaled <= arrow_clock_arm.monotonic());
}

/* The library of time has taken this clock, and tells what it does. */
static void test_it_is_the_one_that_serves(void)
{
	uint64_t before = arrow_clock_arm.monotonic();
	uint64_t told = arrow_time_monotonic();

	ARROW_CHECK(before <= told && told <= arrow_clock_arm.monotonic());
}

int main(void)
{
	ARROW_TEST(test_it_is_there_and_goes_on);
	ARROW_TEST(test_the_scale_says_the_same);
	ARROW_TEST(test_it_is_the_one_that_serves);
	return arrow_test_end();
}
