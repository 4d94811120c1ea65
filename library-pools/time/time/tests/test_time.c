/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting and the calendar, with clocks that are played. */
#include <arrow/arch/cpu.h>
#include <arrow/clock.h>
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/print.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t mock_now = 5000000000;
static int64_t mock_date = 1700000000;
static int mock_wall_error;
static bool mock_no_clock;
static int mock_prints;
static uint64_t mock_slept;
static const char *mock_word;

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.time") == 0 ? mock_word : NULL;
}

void arrow_print(const char *format, ...)
{
	(void)format;
	mock_prints++;
}

void arrow_arch_relax(void)
{
	mock_now += 10;
}

static uint64_t monotonic_now(void)
{
	return mock_now;
}

static void sleep_for(uint64_t nanoseconds)
{
	mock_slept += nanoseconds;
}

static struct arrow_clock_ops mock_clock = {
	.name = "mock",
	.monotonic = monotonic_now,
};

const struct arrow_clock_ops *arrow_clock_monotonic(void)
{
	return mock_no_clock ? NULL : &mock_clock;
}

int arrow_clock_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	if (mock_wall_error)
		return mock_wall_error;
	*seconds = mock_date;
	*nanoseconds = 999999999;
	return 0;
}

/* The date is found once, so each case runs in a process of its own. */
static void alone(const char *name, void (*body)(void))
{
	int status = 1;

	fflush(stdout);
	pid_t child = fork();

	if (child == 0) {
		arrow_test_run(name, body);
		fflush(stdout);
		/* the child's summary is not for the reader */
		_exit(freopen("/dev/null", "w", stdout) ? arrow_test_end() : 2);
	}
	waitpid(child, &status, 0);
	ARROW_CHECK_INT(status, 0);
}

#define ALONE(name)                                       \
	static void name##_alone(void);                   \
	static void name(void)                            \
	{                                                 \
		alone(#name, name##_alone);               \
	}                                                 \
	static void name##_alone(void)

ALONE(test_no_clock_at_all)
{
	mock_no_clock = true;
	ARROW_CHECK_UINT(arrow_time_monotonic(), 0);
	arrow_time_delay(1000000);
	arrow_time_sleep(1000000);
	ARROW_CHECK_UINT(mock_now, 5000000000);
}

ALONE(test_delay_waits_long_enough)
{
	arrow_time_delay(12345);
	ARROW_CHECK(mock_now - 5000000000 >= 12345);
	arrow_time_delay(0);
	mock_now = 5000000000;
	arrow_time_sleep(777);
	ARROW_CHECK(mock_now - 5000000000 >= 777);
}

ALONE(test_sleep_is_left_to_the_clock)
{
	mock_clock.sleep = sleep_for;
	arrow_time_sleep(4242);
	ARROW_CHECK_UINT(mock_slept, 4242);
	ARROW_CHECK_UINT(mock_now, 5000000000);
}

static int mock_idle;

static bool idle(void)
{
	mock_idle++;
	return true;
}

ALONE(test_somebody_is_called_during_a_sleep)
{
	arrow_time_idle = idle;
	arrow_time_sleep(900000);
	ARROW_CHECK_INT(mock_idle, 0);
	mock_now = 5000000000;
	arrow_time_sleep(5500000);
	ARROW_CHECK_INT(mock_idle, 5);
	ARROW_CHECK(mock_now - 5000000000 >= 5500000);
	ARROW_CHECK(mock_now - 5000000000 < 5600000);
}

static void check_wall(int64_t seconds, uint32_t nanoseconds)
{
	struct arrow_time_wall now;

	arrow_time_wall(&now);
	ARROW_CHECK_INT(now.seconds, seconds);
	ARROW_CHECK_UINT(now.nanoseconds, nanoseconds);
}

ALONE(test_wall_is_asked_once_and_carried_on)
{
	check_wall(1700000000, 999999999);
	mock_date = 0;
	mock_now += 2;
	check_wall(1700000001, 1);
	ARROW_CHECK_INT(mock_prints, 0);
}

ALONE(test_command_line_tells_the_start)
{
	mock_word = "86400";
	check_wall(86405, 0);
	mock_word = "0";
	check_wall(86405, 0);
}

ALONE(test_malformed_word_is_not_believed)
{
	mock_word = "12x";
	check_wall(1700000000, 999999999);
	ARROW_CHECK_INT(mock_prints, 1);
}

ALONE(test_word_beyond_all_bounds_is_not_believed)
{
	mock_word = "99999999999999999999999";
	check_wall(1700000000, 999999999);
}

ALONE(test_empty_word_is_not_believed)
{
	mock_word = "";
	check_wall(1700000000, 999999999);
	ARROW_CHECK_INT(mock_prints, 1);
}

ALONE(test_nobody_knows_the_date)
{
	mock_wall_error = -ENODEV;
	check_wall(5, 0);
	check_wall(5, 0);
	ARROW_CHECK_INT(mock_prints, 1);
}

ALONE(test_setting_the_date)
{
	struct arrow_time_wall date = {-5, 1};

	arrow_time_set_wall(&date);
	check_wall(-5, 1);
	mock_now += 4999999999;
	check_wall(0, 0);
}

static uint64_t from_wall(int64_t seconds, uint32_t nanoseconds)
{
	struct arrow_time_wall moment = {seconds, nanoseconds};

	return arrow_time_from_wall(&moment);
}

ALONE(test_moments_by_the_calendar)
{
	struct arrow_time_wall date = {1000, 5};

	mock_now = 3000000007;
	arrow_time_set_wall(&date);
	/* it began at 996.999999998 */
	ARROW_CHECK_UINT(from_wall(1000, 5), 3000000007);
	ARROW_CHECK_UINT(from_wall(1000, 0), 3000000002);
	ARROW_CHECK_UINT(from_wall(997, 0), 2);
	ARROW_CHECK_UINT(from_wall(996, 999999999), 1);
	ARROW_CHECK_UINT(from_wall(996, 999999998), 0);
	ARROW_CHECK_UINT(from_wall(996, 999999997), 0);
	ARROW_CHECK_UINT(from_wall(0, 0), 0);
	ARROW_CHECK_UINT(from_wall(INT64_MIN, 0), 0);
	ARROW_CHECK_UINT(from_wall(INT64_MAX, 999999999), UINT64_MAX);
	ARROW_CHECK_UINT(from_wall(996 + ARROW_TIME_SECONDS_MAX, 0), UINT64_MAX);
	ARROW_CHECK_UINT(from_wall(995 + ARROW_TIME_SECONDS_MAX, 999999998),
			 9223372035000000000);
	date.seconds = INT64_MIN + 4;
	arrow_time_set_wall(&date);
	ARROW_CHECK_UINT(from_wall(INT64_MAX, 0), UINT64_MAX);
}

static unsigned int watched;
static int64_t watched_origin;

static void watch(void)
{
	struct arrow_time_wall origin = {-7, 0};

	watched++;
	arrow_time_wall_origin(&origin);
	watched_origin = origin.seconds;
}

ALONE(test_a_watcher_sees_readings_and_the_date)
{
	struct arrow_time_wall date = {1000, 0};

	mock_now = 5000000000;
	arrow_time_watch = watch;
	arrow_time_monotonic();
	ARROW_CHECK_UINT(watched, 1);
	ARROW_CHECK_INT(watched_origin, -7);
	arrow_time_set_wall(&date);
	ARROW_CHECK_INT(watched_origin, 995);
	arrow_time_wall(&date);
	ARROW_CHECK(watched >= 3);
	arrow_time_watch = NULL;
}

int main(void)
{
	ARROW_TEST(test_no_clock_at_all);
	ARROW_TEST(test_delay_waits_long_enough);
	ARROW_TEST(test_sleep_is_left_to_the_clock);
	ARROW_TEST(test_somebody_is_called_during_a_sleep);
	ARROW_TEST(test_wall_is_asked_once_and_carried_on);
	ARROW_TEST(test_command_line_tells_the_start);
	ARROW_TEST(test_malformed_word_is_not_believed);
	ARROW_TEST(test_word_beyond_all_bounds_is_not_believed);
	ARROW_TEST(test_empty_word_is_not_believed);
	ARROW_TEST(test_nobody_knows_the_date);
	ARROW_TEST(test_setting_the_date);
	ARROW_TEST(test_moments_by_the_calendar);
	ARROW_TEST(test_a_watcher_sees_readings_and_the_date);
	return arrow_test_end();
}
