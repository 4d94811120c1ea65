/* SPDX-License-Identifier: BSD-3-Clause */
/* Time on the machine's own clocks. */
#include <arrow/test.h>
#include <arrow/time.h>

#define MILLISECOND UINT64_C(1000000)

static void test_time_goes_on(void)
{
	uint64_t start = arrow_time_monotonic();
	uint64_t last = start;

	for (int i = 0; i < 100000; i++) {
		uint64_t now = arrow_time_monotonic();

		if (now < last)
			arrow_test_fail(__FILE__, __LINE__, "went back");
		last = now;
	}
	ARROW_CHECK(last > start);
}

static void test_sleep_takes_its_time(void)
{
	uint64_t start = arrow_time_monotonic();

	arrow_time_sleep(20 * MILLISECOND);
	uint64_t passed = arrow_time_monotonic() - start;

	ARROW_CHECK(passed >= 20 * MILLISECOND);
	/* far more than a busy host makes of it */
	ARROW_CHECK(passed < 5000 * MILLISECOND);
}

static void test_delay_takes_its_time(void)
{
	uint64_t start = arrow_time_monotonic();

	arrow_time_delay(50000);
	ARROW_CHECK(arrow_time_monotonic() - start >= 50000);
}

static void test_wall_keeps_pace(void)
{
	struct arrow_time_wall before;
	struct arrow_time_wall after;

	arrow_time_wall(&before);
	arrow_time_delay(2 * MILLISECOND);
	arrow_time_wall(&after);
	int64_t passed = (after.seconds - before.seconds) * 1000000000 +
			 (int64_t)after.nanoseconds -
			 (int64_t)before.nanoseconds;

	ARROW_CHECK(before.seconds >= 0);
	ARROW_CHECK(before.nanoseconds < ARROW_TIME_SECOND);
	ARROW_CHECK(passed >= (int64_t)(2 * MILLISECOND));
	ARROW_CHECK(passed < (int64_t)(5000 * MILLISECOND));
}

static void test_date_can_be_set(void)
{
	struct arrow_time_wall date = {1709251199, 999999999};
	struct arrow_time_wall now;

	arrow_time_set_wall(&date);
	arrow_time_delay(MILLISECOND);
	arrow_time_wall(&now);
	ARROW_CHECK(now.seconds >= 1709251200 && now.seconds < 1709251205);
}

int main(void)
{
	ARROW_TEST(test_time_goes_on);
	ARROW_TEST(test_sleep_takes_its_time);
	ARROW_TEST(test_delay_takes_its_time);
	ARROW_TEST(test_wall_keeps_pace);
	ARROW_TEST(test_date_can_be_set);
	return arrow_test_end();
}
