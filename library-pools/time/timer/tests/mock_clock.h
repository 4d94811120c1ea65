/* SPDX-License-Identifier: BSD-3-Clause */
/* Clocks that go on at each reading if they shall, and what is due by them. */
#pragma once

#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#define MOCK_DUE 8

void (*arrow_time_watch)(void);

static uint64_t mock_now = 1000;
static uint64_t mock_step;
static struct arrow_time_wall mock_origin = {.seconds = 1000};
static struct arrow_sched_timer *mock_due[MOCK_DUE];

uint64_t arrow_time_monotonic(void)
{
	if (arrow_time_watch)
		arrow_time_watch();
	return mock_now += mock_step;
}

bool arrow_time_wall_origin(struct arrow_time_wall *origin)
{
	*origin = mock_origin;
	return true;
}

void arrow_time_wall(struct arrow_time_wall *now)
{
	uint64_t passed = arrow_time_monotonic();

	now->seconds = mock_origin.seconds +
		       (int64_t)(passed / ARROW_TIME_SECOND);
	now->nanoseconds = (uint32_t)(passed % ARROW_TIME_SECOND);
}

uint64_t arrow_time_from_wall(const struct arrow_time_wall *moment)
{
	int64_t seconds = moment->seconds - mock_origin.seconds;

	if (seconds >= ARROW_TIME_SECONDS_MAX)
		return UINT64_MAX;
	return seconds < 0 ? 0 :
			     (uint64_t)seconds * ARROW_TIME_SECOND +
				     moment->nanoseconds;
}

static inline void mock_set_wall(int64_t seconds)
{
	mock_origin.seconds =
		seconds - (int64_t)(mock_now / ARROW_TIME_SECOND);
	if (arrow_time_watch)
		arrow_time_watch();
}

void arrow_sched_timer_stop(struct arrow_sched_timer *timer)
{
	for (unsigned int i = 0; i < MOCK_DUE; i++)
		if (mock_due[i] == timer)
			mock_due[i] = NULL;
}

void arrow_sched_timer_set(struct arrow_sched_timer *timer, uint64_t deadline)
{
	unsigned int i = 0;

	arrow_sched_timer_stop(timer);
	while (i < MOCK_DUE - 1 && mock_due[i])
		i++;
	ARROW_CHECK(!mock_due[i]);
	mock_due[i] = timer;
	timer->deadline = deadline;
}

/* How many are due at any time. */
static inline unsigned int mock_count(void)
{
	unsigned int count = 0;

	for (unsigned int i = 0; i < MOCK_DUE; i++)
		count += mock_due[i] != NULL;
	return count;
}

/* Time goes by, in steps in which at most one thing comes that is due then. */
static inline void mock_pass(uint64_t nanoseconds)
{
	uint64_t end = mock_now + nanoseconds;

	for (;;) {
		struct arrow_sched_timer *first = NULL;

		for (unsigned int i = 0; i < MOCK_DUE; i++)
			if (mock_due[i] && mock_due[i]->deadline <= end &&
			    (!first ||
			     mock_due[i]->deadline < first->deadline))
				first = mock_due[i];
		if (!first)
			break;
		if (first->deadline > mock_now)
			mock_now = first->deadline;
		arrow_sched_timer_stop(first);
		first->over(first);
	}
	mock_now = end;
}
