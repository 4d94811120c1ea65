/* SPDX-License-Identifier: BSD-3-Clause */
/* Choosing among clocks that are played. */
#include <arrow/clock.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t mock_now = 5000000000;
static int64_t mock_date = 1700000000;
static int mock_wall_error;
static int mock_probes;
static int mock_starts;

static void count_start(void)
{
	mock_starts++;
}

static int probe_absent(void)
{
	mock_probes++;
	return -ENODEV;
}

static int probe_there(void)
{
	mock_probes++;
	return 0;
}

static uint64_t monotonic_now(void)
{
	return mock_now;
}

static int wall_now(int64_t *seconds, uint32_t *nanoseconds)
{
	if (mock_wall_error)
		return mock_wall_error;
	*seconds = mock_date;
	*nanoseconds = 999999999;
	return 0;
}

static const struct arrow_clock_ops absent = {
	.name = "absent",
	.start = count_start,
	.probe = probe_absent,
	.monotonic = monotonic_now,
	.wall = wall_now,
};
static const struct arrow_clock_ops dates = {
	.name = "dates",
	.probe = probe_there,
	.wall = wall_now,
};
static const struct arrow_clock_ops counts = {
	.name = "counts",
	.start = count_start,
	.probe = probe_there,
	.monotonic = monotonic_now,
};

const struct arrow_clock_ops *const arrow_clock_table[] = {
	&absent,
	&dates,
	&counts,
};
const unsigned int arrow_clock_table_size = ARROW_COUNT(arrow_clock_table);

/* Choices are made once, so each case runs in a process of its own. */
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

ALONE(test_start_probes_nothing)
{
	ARROW_CHECK_INT(arrow_clock_init(), 0);
	ARROW_CHECK_INT(mock_starts, 2);
	ARROW_CHECK_INT(mock_probes, 0);
}

ALONE(test_first_clock_that_is_there)
{
	ARROW_CHECK(arrow_clock_monotonic() == &counts);
	ARROW_CHECK(arrow_clock_monotonic() == &counts);
	ARROW_CHECK_INT(mock_probes, 2);
}

ALONE(test_wall_clock_is_chosen_apart)
{
	int64_t seconds = 0;
	uint32_t nanoseconds = 0;

	ARROW_CHECK_INT(arrow_clock_wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(seconds, 1700000000);
	ARROW_CHECK_UINT(nanoseconds, 999999999);
	ARROW_CHECK_INT(mock_probes, 2);
}

ALONE(test_wall_clock_that_fails)
{
	int64_t seconds = 5;
	uint32_t nanoseconds = 6;

	mock_wall_error = -EIO;
	ARROW_CHECK_INT(arrow_clock_wall(&seconds, &nanoseconds), -ENODEV);
	ARROW_CHECK_INT(seconds, 5);
	ARROW_CHECK_UINT(nanoseconds, 6);
}

ALONE(test_each_driver_is_asked_once)
{
	int64_t seconds;
	uint32_t nanoseconds;

	arrow_clock_monotonic();
	arrow_clock_wall(&seconds, &nanoseconds);
	arrow_clock_wall(&seconds, &nanoseconds);
	ARROW_CHECK_INT(mock_probes, 3);
}

int main(void)
{
	ARROW_TEST(test_start_probes_nothing);
	ARROW_TEST(test_first_clock_that_is_there);
	ARROW_TEST(test_wall_clock_is_chosen_apart);
	ARROW_TEST(test_wall_clock_that_fails);
	ARROW_TEST(test_each_driver_is_asked_once);
	return arrow_test_end();
}
