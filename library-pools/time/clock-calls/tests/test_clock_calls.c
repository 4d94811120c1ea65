/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/clock_calls.h>
#include <arrow/credentials.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <arrow/wait.h>

#include "../../../vfs/file/tests/mock_user.h"

static uint64_t mock_now = 5 * ARROW_TIME_SECOND + 123;
static uint64_t mock_slept;
struct arrow_credentials arrow_credentials = {
	.effective = UINT64_C(1) << 25,
};

/* A signal ends a sleep after so much time; 0: none does. */
static uint64_t mock_signal;
static struct arrow_time_wall mock_wall = {1700000000, 999999999};

uint64_t arrow_time_monotonic(void)
{
	return mock_now;
}

void arrow_time_wall(struct arrow_time_wall *now)
{
	*now = mock_wall;
}

void arrow_time_set_wall(const struct arrow_time_wall *now)
{
	mock_wall = *now;
}

static void mock_pass(uint64_t nanoseconds)
{
	mock_slept += nanoseconds;
	mock_now += nanoseconds;
	mock_wall.seconds += (int64_t)(nanoseconds / ARROW_TIME_SECOND);
}

/* Where nothing can end a sleep. */
void arrow_time_sleep(uint64_t nanoseconds)
{
	mock_pass(nanoseconds);
}

int arrow_wait_until(struct arrow_wait_queue *queue, bool (*ready)(void *data),
		     void *data, uint64_t deadline)
{
	uint64_t nanoseconds = mock_signal ? mock_signal : deadline - mock_now;

	(void)queue;
	ARROW_CHECK(!ready(data));
	mock_pass(nanoseconds);
	return mock_signal ? -EINTR : -ETIMEDOUT;
}

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static void test_reading(void)
{
	static const int monotonic[] = {1, 2, 3, 4, 6, 7};
	int64_t t[2];

	for (unsigned int i = 0; i < ARROW_COUNT(monotonic); i++) {
		ARROW_CHECK(CALL(clock_gettime, monotonic[i], t, 0, 0) == 0);
		ARROW_CHECK(t[0] == (int64_t)(mock_now / ARROW_TIME_SECOND));
		ARROW_CHECK(t[1] == (int64_t)(mock_now % ARROW_TIME_SECOND));
	}
	ARROW_CHECK(CALL(clock_gettime, 0, t, 0, 0) == 0);
	ARROW_CHECK(t[0] == 1700000000 && t[1] == 999999999);
	ARROW_CHECK(CALL(clock_gettime, 10, t, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(clock_gettime, 99, t, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(clock_gettime, 0, 8, 0, 0) == -EFAULT);
	ARROW_CHECK(CALL(clock_getres, 1, t, 0, 0) == 0 && t[1] == 1);
	ARROW_CHECK(CALL(clock_getres, 6, t, 0, 0) == 0 && t[1] == 4000000);
	ARROW_CHECK(CALL(clock_getres, 1, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(clock_getres, 99, 0, 0, 0) == -EINVAL);
}

static void test_time_of_day(void)
{
	int64_t t[2];
	int32_t zone[2] = {9, 9};

	ARROW_CHECK(CALL(gettimeofday, t, zone, 0, 0) == 0);
	ARROW_CHECK(t[0] == 1700000000 && t[1] == 999999);
	ARROW_CHECK(zone[0] == 0 && zone[1] == 0);
	ARROW_CHECK(CALL(gettimeofday, 0, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(gettimeofday, 8, 0, 0, 0) == -EFAULT);
	ARROW_CHECK(CALL(time, t, 0, 0, 0) == 1700000000 && t[0] == 1700000000);
	ARROW_CHECK(CALL(time, 0, 0, 0, 0) == 1700000000);
	ARROW_CHECK(CALL(time, 8, 0, 0, 0) == -EFAULT);
}

static void test_setting(void)
{
	int64_t t[2] = {100, 1000000000};

	ARROW_CHECK(CALL(clock_settime, 0, t, 0, 0) == -EINVAL);
	t[1] = 7;
	ARROW_CHECK(CALL(clock_settime, 1, t, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(clock_settime, 0, t, 0, 0) == 0);
	ARROW_CHECK(mock_wall.seconds == 100 && mock_wall.nanoseconds == 7);
	t[1] = 5;
	ARROW_CHECK(CALL(settimeofday, t, 0, 0, 0) == 0);
	ARROW_CHECK(mock_wall.nanoseconds == 5000);
	ARROW_CHECK(CALL(settimeofday, 8, 0, 0, 0) == -EFAULT);
	arrow_credentials.effective = 0;
	ARROW_CHECK(CALL(clock_settime, 0, t, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(settimeofday, t, 0, 0, 0) == -EPERM);
}

static void test_sleeping(void)
{
	int64_t t[2] = {1, 5}, bad[2] = {0, -1};

	mock_slept = 0;
	ARROW_CHECK(CALL(nanosleep, t, 0, 0, 0) == 0);
	ARROW_CHECK_UINT(mock_slept, ARROW_TIME_SECOND + 5);
	ARROW_CHECK(CALL(nanosleep, bad, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(nanosleep, 8, 0, 0, 0) == -EFAULT);
	ARROW_CHECK(CALL(clock_nanosleep, 1, 0, t, 0) == 0);
	ARROW_CHECK(CALL(clock_nanosleep, 3, 0, t, 0) == -EOPNOTSUPP);
	ARROW_CHECK(CALL(clock_nanosleep, 4, 0, t, 0) == -EOPNOTSUPP);
	ARROW_CHECK(CALL(clock_nanosleep, 50, 0, t, 0) == -EINVAL);
	ARROW_CHECK(CALL(clock_nanosleep, 1, 0, bad, 0) == -EINVAL);
}

static void test_a_signal_ends_a_sleep(void)
{
	int64_t t[2] = {3, 5}, left[2] = {0, 0};

	if (!CONFIG_SCHED_SIGNALS) {
		ARROW_CHECK(CALL(nanosleep, t, 8, 0, 0) == 0);
		return;
	}
	mock_signal = ARROW_TIME_SECOND;
	ARROW_CHECK(CALL(nanosleep, t, left, 0, 0) == -EINTR);
	ARROW_CHECK(left[0] == 2 && left[1] == 5);
	ARROW_CHECK(CALL(nanosleep, t, 0, 0, 0) == -EINTR);
	ARROW_CHECK(CALL(nanosleep, t, 8, 0, 0) == -EFAULT);
	left[0] = 0;
	ARROW_CHECK(CALL(clock_nanosleep, 1, 0, t, left) == -EINTR);
	ARROW_CHECK(left[0] == 2 && left[1] == 5);
	t[0] = (int64_t)(mock_now / ARROW_TIME_SECOND) + 9;
	ARROW_CHECK(CALL(clock_nanosleep, 1, 1, t, left) == -ERESTARTNOHAND);
	mock_signal = 0;
}

static void test_sleeping_until(void)
{
	int64_t t[2];

	mock_slept = 0;
	t[0] = (int64_t)(mock_now / ARROW_TIME_SECOND) - 1;
	t[1] = 0;
	ARROW_CHECK(CALL(clock_nanosleep, 1, 1, t, 0) == 0);
	ARROW_CHECK_UINT(mock_slept, 0);
	t[0] += 4;
	uint64_t until = (uint64_t)t[0] * ARROW_TIME_SECOND;

	ARROW_CHECK(CALL(clock_nanosleep, 1, 1, t, 0) == 0);
	ARROW_CHECK_UINT(mock_now, until);
}

int main(void)
{
	ARROW_TEST(test_reading);
	ARROW_TEST(test_time_of_day);
	ARROW_TEST(test_setting);
	ARROW_TEST(test_sleeping);
	ARROW_TEST(test_a_signal_ends_a_sleep);
	ARROW_TEST(test_sleeping_until);
	return arrow_test_end();
}
