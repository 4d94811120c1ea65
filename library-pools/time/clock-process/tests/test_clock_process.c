/* SPDX-License-Identifier: BSD-3-Clause */
/* The host's clocks, played. */
#include <arrow/clock_process.h>
#include <arrow/plat/process.h>
#include <arrow/test.h>

static int mock_asked;
static int mock_result;

int arrow_plat_process_clock(int clock, int64_t *seconds,
			     uint32_t *nanoseconds)
{
	mock_asked = clock;
	if (mock_result)
		return mock_result;
	*seconds = 1709251198;
	*nanoseconds = 999999999;
	return 0;
}

static uint64_t mock_slept;

void arrow_plat_process_sleep(uint64_t nanoseconds)
{
	mock_slept += nanoseconds;
}

static void test_the_host_sleeps(void)
{
	arrow_clock_process.sleep(1500);
	ARROW_CHECK_UINT(mock_slept, 1500);
}

static void test_monotonic_time_is_in_nanoseconds(void)
{
	ARROW_CHECK_INT(arrow_clock_process.probe(), 0);
	ARROW_CHECK_UINT(arrow_clock_process.monotonic(),
			 UINT64_C(1709251198999999999));
	ARROW_CHECK_INT(mock_asked, ARROW_PLAT_CLOCK_MONOTONIC);
}

static void test_without_a_clock_time_stands_still(void)
{
	mock_result = -22;
	ARROW_CHECK_UINT(arrow_clock_process.monotonic(), 0);
	mock_result = 0;
}

static void test_wall_time_is_passed_on(void)
{
	int64_t seconds = 0;
	uint32_t nanoseconds = 0;

	ARROW_CHECK_INT(arrow_clock_process.wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(mock_asked, ARROW_PLAT_CLOCK_WALL);
	ARROW_CHECK_INT(seconds, 1709251198);
	ARROW_CHECK_UINT(nanoseconds, 999999999);
}

static void test_a_refusal_is_passed_on(void)
{
	int64_t seconds = 5;
	uint32_t nanoseconds = 6;

	mock_result = -22;
	ARROW_CHECK_INT(arrow_clock_process.wall(&seconds, &nanoseconds), -22);
	mock_result = 0;
	ARROW_CHECK_INT(seconds, 5);
	ARROW_CHECK_UINT(nanoseconds, 6);
}

int main(void)
{
	ARROW_TEST(test_the_host_sleeps);
	ARROW_TEST(test_monotonic_time_is_in_nanoseconds);
	ARROW_TEST(test_without_a_clock_time_stands_still);
	ARROW_TEST(test_wall_time_is_passed_on);
	ARROW_TEST(test_a_refusal_is_passed_on);
	return arrow_test_end();
}
