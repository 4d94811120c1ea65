/* SPDX-License-Identifier: BSD-3-Clause */
/* Time passes, sleep takes at least as long as asked for, and dates add up. */
#include <arrow/test.h>
#include <string.h>
#include <time.h>

#define MILLISECOND 1000000L

static long long nanoseconds(clockid_t clock)
{
	struct timespec now = { 0 };

	ARROW_CHECK_INT(clock_gettime(clock, &now), 0);
	return now.tv_sec * 1000000000ll + now.tv_nsec;
}

static void test_monotonic_time_never_goes_back(void)
{
	long long last = nanoseconds(CLOCK_MONOTONIC);
	long long first = last;

	for (int i = 0; i < 1000; i++) {
		long long now = nanoseconds(CLOCK_MONOTONIC);

		if (!ARROW_CHECK(now >= last))
			return;
		last = now;
	}
	ARROW_CHECK(last > first);
}

static void test_sleep_takes_as_long_as_asked_for(void)
{
	struct timespec span = { .tv_nsec = 5 * MILLISECOND };
	long long start = nanoseconds(CLOCK_MONOTONIC);

	ARROW_CHECK_INT(nanosleep(&span, NULL), 0);
	ARROW_CHECK(nanoseconds(CLOCK_MONOTONIC) - start >= 5 * MILLISECOND);
}

static void test_wall_clock_can_be_set(void)
{
	struct timespec noon = { .tv_sec = 951825600 };
	time_t now;
	char date[32];

	ARROW_CHECK_INT(clock_settime(CLOCK_REALTIME, &noon), 0);
	now = time(NULL);
	ARROW_CHECK(now >= noon.tv_sec && now < noon.tv_sec + 60);
	strftime(date, sizeof(date), "%F %H", gmtime(&now));
	ARROW_CHECK_TEXT(date, "2000-02-29 12");
}

int main(void)
{
	ARROW_TEST(test_monotonic_time_never_goes_back);
	ARROW_TEST(test_sleep_takes_as_long_as_asked_for);
	ARROW_TEST(test_wall_clock_can_be_set);
	return arrow_test_end();
}
