/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Moments by their clocks. One by the clock that says the date is due when the
 * monotonic clock is there as the date stands now; when the date is set, which is
 * looked for whenever a clock is read, that is reckoned anew.
 */
#include <arrow/errno.h>
#include <arrow/time.h>
#include <arrow/timer.h>

/* Those of the clock that says the date, and who watched the clocks before. */
static struct arrow_timer *timer_walls;
static void (*timer_watch_before)(void);
static struct arrow_time_wall timer_origin;

static uint64_t timer_add(uint64_t first, uint64_t second)
{
	uint64_t sum = first + second;

	return sum > ARROW_TIMER_MOST ? ARROW_TIMER_MOST : sum;
}

int arrow_timer_nanoseconds(const struct arrow_timer_span *span, uint32_t parts,
			    uint64_t *nanoseconds)
{
	uint64_t part = (uint64_t)span->part;
	uint64_t seconds = (uint64_t)span->seconds;

	if (span->seconds < 0 || part >= parts)
		return -EINVAL;
	if (seconds >= ARROW_TIMER_MOST / ARROW_TIME_SECOND)
		*nanoseconds = ARROW_TIMER_MOST;
	else
		*nanoseconds = seconds * ARROW_TIME_SECOND +
			       part * (ARROW_TIME_SECOND / parts);
	return 0;
}

struct arrow_timer_span arrow_timer_span(uint64_t nanoseconds, uint32_t parts)
{
	return (struct arrow_timer_span){
		.seconds = (int64_t)(nanoseconds / ARROW_TIME_SECOND),
		.part = (int64_t)(nanoseconds % ARROW_TIME_SECOND /
				  (ARROW_TIME_SECOND / parts)),
	};
}

/* What the timer's clock says; before 1970 is 1970. */
static uint64_t timer_now(const struct arrow_timer *timer)
{
	struct arrow_time_wall wall;
	uint64_t now = 0;

	if (!timer->wall)
		return arrow_time_monotonic();
	arrow_time_wall(&wall);
	(void)arrow_timer_nanoseconds(
		&(struct arrow_timer_span){wall.seconds, wall.nanoseconds},
		(uint32_t)ARROW_TIME_SECOND, &now);
	return now;
}

uint64_t arrow_timer_left(const struct arrow_timer *timer)
{
	uint64_t now = timer_now(timer);

	return timer->runs && timer->at > now ? timer->at - now : 0;
}

uint64_t arrow_timer_left_next(const struct arrow_timer *timer)
{
	uint64_t now = timer_now(timer);

	if (!timer->runs || !timer->interval || timer->at > now)
		return timer->runs && timer->at > now ? timer->at - now : 0;
	return timer->interval - (now - timer->at) % timer->interval;
}

bool arrow_timer_is_over(const struct arrow_timer *timer)
{
	return timer->runs && timer->at <= timer_now(timer);
}

static void timer_over(struct arrow_sched_timer *entry)
{
	struct arrow_timer *timer =
		ARROW_CONTAINER_OF(entry, struct arrow_timer, entry);

	timer->told = true;
	timer->over(timer);
}

/*
 * Its moment by the monotonic clock. No clock is read: between two readings a
 * machine may stand still, and of two timers the later one would be told of first,
 * or one by the date before its time has come.
 */
static uint64_t timer_deadline(const struct arrow_timer *timer)
{
	if (!timer->wall)
		return timer->at;
	return arrow_time_from_wall(&(struct arrow_time_wall){
		.seconds = (int64_t)(timer->at / ARROW_TIME_SECOND),
		.nanoseconds = (uint32_t)(timer->at % ARROW_TIME_SECOND),
	});
}

/* Have it be told of, when its moment has come. */
static void timer_arm(struct arrow_timer *timer)
{
	timer->told = false;
	if (!CONFIG_WAIT_THREADS || !timer->over)
		return;
	timer->entry.over = timer_over;
	arrow_sched_timer_set(&timer->entry, timer_deadline(timer));
}

/* A clock was read, or the date was set. */
static void timer_watch(void)
{
	struct arrow_time_wall origin = timer_origin;
	struct arrow_timer *timer, *next;

	if (timer_watch_before)
		timer_watch_before();
	(void)arrow_time_wall_origin(&origin);
	if (origin.seconds == timer_origin.seconds &&
	    origin.nanoseconds == timer_origin.nanoseconds)
		return;
	timer_origin = origin;
	for (timer = timer_walls; timer; timer = next) {
		next = timer->next;
		/* one that has run out waits for its owner */
		if (!timer->told)
			timer_arm(timer);
		if (timer->wall_set)
			timer->wall_set(timer);
	}
}

/* Follow the date from now on. */
static void timer_follow(struct arrow_timer *timer)
{
	if (arrow_time_watch != timer_watch) {
		struct arrow_time_wall now;

		arrow_time_wall(&now);
		(void)arrow_time_wall_origin(&timer_origin);
		timer_watch_before = arrow_time_watch;
		arrow_time_watch = timer_watch;
	}
	timer->next = timer_walls;
	timer_walls = timer;
}

static void timer_follow_no_more(const struct arrow_timer *timer)
{
	struct arrow_timer **at = &timer_walls;

	while (*at && *at != timer)
		at = &(*at)->next;
	if (*at)
		*at = timer->next;
}

void arrow_timer_start(struct arrow_timer *timer, uint64_t at,
		       uint64_t interval, bool wall)
{
	arrow_timer_stop(timer);
	timer->at = at;
	timer->interval = interval;
	timer->wall = wall;
	timer->runs = true;
	if (wall)
		timer_follow(timer);
	timer_arm(timer);
}

void arrow_timer_start_in(struct arrow_timer *timer, uint64_t span,
			  uint64_t interval)
{
	arrow_timer_start(timer, timer_add(arrow_time_monotonic(), span),
			  interval, false);
}

void arrow_timer_stop(struct arrow_timer *timer)
{
	if (timer->wall)
		timer_follow_no_more(timer);
	timer->runs = timer->wall = false;
	if (CONFIG_WAIT_THREADS)
		arrow_sched_timer_stop(&timer->entry);
}

uint64_t arrow_timer_forward(struct arrow_timer *timer, uint64_t pause)
{
	uint64_t now = timer_now(timer), interval = timer->interval;

	if (!timer->runs || timer->at > now)
		return 0;
	if (!interval) {
		arrow_timer_stop(timer);
		return 1;
	}
	uint64_t count = (timer_add(now, pause) - timer->at) / interval + 1;

	/* the next one may be beyond the last moment */
	if (count > (ARROW_TIMER_MOST - timer->at) / interval)
		timer->at = ARROW_TIMER_MOST;
	else
		timer->at += count * interval;
	timer_arm(timer);
	return count;
}
