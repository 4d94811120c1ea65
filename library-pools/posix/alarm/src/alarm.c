/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Three timers that send signals. One with an interval goes on when its signal is
 * taken, as on Linux: if it is ignored or forgotten it never does.
 */
#include <arrow/alarm.h>
#include <arrow/errno.h>
#include <arrow/signal_info.h>
#include <arrow/time.h>
#include <arrow/timer.h>
#include <arrow/user_memory.h>

/* Linux's timers (uapi header time.h): ITIMER_REAL is the first. */
#define ALARM_REAL 0
#define ALARM_COUNT 3

/* Microseconds, and microseconds from which on alarm tells one second more. */
#define ALARM_PARTS 1000000
#define ALARM_HALF 500000

/* Of a signal that waits already none is added: the next one comes not before. */
#define ALARM_PAUSE 1000000

/**
 * struct alarm - One of them.
 * @timer: all by the same clock, as the machine is the program's alone
 * @entry: its signal
 */
struct alarm {
	struct arrow_timer timer;
	struct arrow_signal_entry entry;
};

/* As Linux's struct itimerval. */
struct alarm_value {
	struct arrow_timer_span interval, left;
};

static void alarm_over(struct arrow_timer *timer);
static void alarm_taken(struct arrow_signal_entry *entry,
			struct arrow_signal_info *info);

/* SIGALRM, SIGVTALRM and SIGPROF. */
#define ALARM(number)                                                     \
	{                                                                 \
		.timer.over = alarm_over,                                 \
		.entry = {                                                \
			.info = {.signal = (number),                      \
				 .code = ARROW_SIGNAL_FROM_KERNEL},       \
			.taken = alarm_taken,                             \
			.merges = true,                                   \
		},                                                        \
	}

static struct alarm alarms[ALARM_COUNT] = {ALARM(14), ALARM(26), ALARM(27)};

static void alarm_over(struct arrow_timer *timer)
{
	struct alarm *alarm = ARROW_CONTAINER_OF(timer, struct alarm, timer);

	/* what waits already may be the one of the time before */
	if (alarm->entry.waits ||
	    arrow_signal_post(&alarm->entry, 0) == ARROW_SIGNAL_MERGED)
		(void)arrow_timer_forward(timer, ALARM_PAUSE);
}

static void alarm_taken(struct arrow_signal_entry *entry,
			struct arrow_signal_info *info)
{
	struct alarm *alarm = ARROW_CONTAINER_OF(entry, struct alarm, entry);

	if (info)
		(void)arrow_timer_forward(&alarm->timer, 0);
}

static void alarm_read(const struct alarm *alarm, struct alarm_value *value)
{
	uint64_t left = arrow_timer_left(&alarm->timer);
	uint64_t interval = alarm->timer.interval;

	/* one that is told of in a moment has a microsecond left */
	if (alarm->timer.runs && !alarm->timer.told &&
	    left < ARROW_TIME_SECOND / ALARM_PARTS)
		left = ARROW_TIME_SECOND / ALARM_PARTS;
	value->left = arrow_timer_span(left, ALARM_PARTS);
	value->interval = arrow_timer_span(interval, ALARM_PARTS);
}

static void alarm_set(struct alarm *alarm, uint64_t left, uint64_t interval)
{
	arrow_timer_stop(&alarm->timer);
	alarm->timer.interval = 0;
	if (left)
		arrow_timer_start_in(&alarm->timer, left, interval);
}

long arrow_sys_alarm(long seconds, ARROW_SYS_REST5)
{
	struct alarm *alarm = &alarms[ALARM_REAL];
	struct alarm_value before;

	alarm_read(alarm, &before);
	alarm_set(alarm, (unsigned int)seconds * ARROW_TIME_SECOND, 0);
	if ((!before.left.seconds && before.left.part) ||
	    before.left.part >= ALARM_HALF)
		before.left.seconds++;
	return (long)(unsigned int)before.left.seconds;
}

long arrow_sys_getitimer(long which, long to, ARROW_SYS_REST4)
{
	struct alarm_value value;

	if ((unsigned int)which >= ALARM_COUNT)
		return -EINVAL;
	alarm_read(&alarms[(unsigned int)which], &value);
	return arrow_user_write((uintptr_t)to, &value, sizeof(value));
}

/* No value at all is one of 0. */
static int alarm_take(uintptr_t from, uint64_t *left, uint64_t *interval)
{
	struct alarm_value value;

	*left = *interval = 0;
	if (!from)
		return 0;
	if (arrow_user_read(&value, from, sizeof(value)))
		return -EFAULT;
	if (arrow_timer_nanoseconds(&value.left, ALARM_PARTS, left) ||
	    arrow_timer_nanoseconds(&value.interval, ALARM_PARTS, interval))
		return -EINVAL;
	return 0;
}

long arrow_sys_setitimer(long which, long from, long to, ARROW_SYS_REST3)
{
	uint64_t left, interval;
	int error = alarm_take((uintptr_t)from, &left, &interval);
	struct alarm_value before;

	if (error)
		return error;
	if ((unsigned int)which >= ALARM_COUNT)
		return -EINVAL;
	alarm_read(&alarms[(unsigned int)which], &before);
	alarm_set(&alarms[(unsigned int)which], left, interval);
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}
