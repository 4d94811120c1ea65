/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include "../../../time/timer/tests/mock_clock.h"
#include "../../../vfs/file/tests/mock_user.h"

#include "alarm.c"

#include "../../../time/timer/src/timer.c"

/* What becomes of a signal, and the last one that came. */
static enum arrow_signal_posted becomes;
static struct arrow_signal_entry *came;
static unsigned int posts;

enum arrow_signal_posted arrow_signal_post(struct arrow_signal_entry *entry,
					   int thread)
{
	ARROW_CHECK_INT(thread, 0);
	ARROW_CHECK_INT(entry->info.code, ARROW_SIGNAL_FROM_KERNEL);
	ARROW_CHECK(!entry->waits);
	posts++;
	if (becomes == ARROW_SIGNAL_POSTED) {
		entry->waits = true;
		came = entry;
	}
	return becomes;
}

/* The program takes the signal that came, or forgets it. */
static int take(bool forgets)
{
	struct arrow_signal_entry *entry = came;
	struct arrow_signal_info info;

	if (!entry)
		return 0;
	info = entry->info;
	came = NULL;
	entry->waits = false;
	entry->taken(entry, forgets ? NULL : &info);
	return info.signal;
}

static struct alarm_value value(int64_t left, int64_t interval)
{
	return (struct alarm_value){.left = {.part = left},
				    .interval = {.part = interval}};
}

static long set(long which, struct alarm_value wanted)
{
	return arrow_sys_setitimer(which, (long)&wanted, 0, 0, 0, 0);
}

static struct alarm_value get(long which)
{
	struct alarm_value now;

	ARROW_CHECK_INT(arrow_sys_getitimer(which, (long)&now, 0, 0, 0, 0), 0);
	return now;
}

static long alarm_in(long seconds)
{
	return arrow_sys_alarm(seconds, 0, 0, 0, 0, 0);
}

static void test_alarm(void)
{
	ARROW_CHECK_INT(alarm_in(5), 0);
	mock_pass(400000000);
	ARROW_CHECK_INT(alarm_in(7), 5);
	mock_pass(600000000);
	ARROW_CHECK_INT(alarm_in(1), 6);
	mock_pass(900000000);
	/* less than a second is one */
	ARROW_CHECK_INT(alarm_in(2), 1);
	mock_pass(2000000000);
	ARROW_CHECK_INT(take(false), 14);
	ARROW_CHECK_INT(alarm_in(0), 0);
	ARROW_CHECK_INT(alarm_in(-1), 0);
	ARROW_CHECK_INT(alarm_in(0), UINT32_MAX);
	mock_pass(10000000000);
	ARROW_CHECK_INT(take(false), 0);
	ARROW_CHECK_UINT(mock_count(), 0);
}

static void test_intervals_go_on_when_they_are_taken(void)
{
	static const int signals[] = {14, 26, 27};

	posts = 0;
	for (int which = 0; which < 3; which++) {
		ARROW_CHECK_INT(set(which, value(10, 3)), 0);
		ARROW_CHECK_INT(get(which).left.part, 10);
		ARROW_CHECK_INT(get(which).interval.part, 3);
		mock_pass(100000);
		ARROW_CHECK_INT(get(which).left.part, 0);
		ARROW_CHECK_INT(take(false), signals[which]);
		ARROW_CHECK_INT(get(which).left.part, 3);
		mock_pass(1);
		ARROW_CHECK_INT(get(which).left.part, 2);
		ARROW_CHECK_INT(set(which, value(0, 3)), 0);
		ARROW_CHECK_INT(get(which).interval.part, 0);
		mock_pass(100000);
	}
	ARROW_CHECK_UINT(posts, 3);
}

static void test_what_is_ignored_or_forgotten_is_over(void)
{
	becomes = ARROW_SIGNAL_IGNORED;
	posts = 0;
	set(0, value(10, 3));
	mock_pass(100000);
	becomes = ARROW_SIGNAL_POSTED;
	mock_pass(100000);
	ARROW_CHECK_UINT(posts, 1);
	ARROW_CHECK_INT(get(0).left.part, 0);
	ARROW_CHECK_INT(get(0).interval.part, 3);
	set(0, value(10, 3));
	mock_pass(100000);
	ARROW_CHECK_INT(take(true), 14);
	mock_pass(100000);
	ARROW_CHECK_UINT(posts, 2);
	set(0, value(0, 0));
}

static void test_one_that_waits_already(void)
{
	becomes = ARROW_SIGNAL_MERGED;
	posts = 0;
	set(0, value(10, 3));
	mock_pass(10000);
	ARROW_CHECK_UINT(posts, 1);
	/* the next one not before a millisecond is over */
	mock_pass(999000);
	ARROW_CHECK_UINT(posts, 1);
	becomes = ARROW_SIGNAL_POSTED;
	mock_pass(4000);
	ARROW_CHECK_UINT(posts, 2);
	/* set anew while the signal of before still waits */
	set(0, value(1, 0));
	mock_pass(10000);
	ARROW_CHECK_UINT(posts, 2);
	ARROW_CHECK_INT(take(false), 14);
	ARROW_CHECK_UINT(mock_count(), 0);
	ARROW_CHECK_INT(get(0).left.part, 0);
}

static void test_errors(void)
{
	struct alarm_value before;

	ARROW_CHECK_INT(set(3, value(0, 0)), -EINVAL);
	ARROW_CHECK_INT(set(-1, value(0, 0)), -EINVAL);
	ARROW_CHECK_INT(set(0, value(1000000, 0)), -EINVAL);
	ARROW_CHECK_INT(set(0, value(0, 1000000)), -EINVAL);
	ARROW_CHECK_INT(set(0, value(-1, 0)), -EINVAL);
	before = value(0, 0);
	before.left.seconds = -1;
	ARROW_CHECK_INT(set(0, before), -EINVAL);
	before.left.seconds = INT64_MAX;
	ARROW_CHECK_INT(set(0, before), 0);
	ARROW_CHECK(get(0).left.seconds > 9000000000);
	/* no value at all stops it, and tells what there was */
	ARROW_CHECK_INT(arrow_sys_setitimer(0, 0, (long)&before, 0, 0, 0), 0);
	ARROW_CHECK(before.left.seconds > 9000000000);
	ARROW_CHECK_UINT(mock_count(), 0);
	ARROW_CHECK_INT(arrow_sys_getitimer(3, (long)&before, 0, 0, 0, 0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_getitimer(0, 0, 0, 0, 0, 0), -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_alarm);
	ARROW_TEST(test_intervals_go_on_when_they_are_taken);
	ARROW_TEST(test_what_is_ignored_or_forgotten_is_over);
	ARROW_TEST(test_one_that_waits_already);
	ARROW_TEST(test_errors);
	return arrow_test_end();
}
