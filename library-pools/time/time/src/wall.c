/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The calendar: what a wall clock said once, carried on by the monotonic clock.
 */
#include <arrow/clock.h>
#include <arrow/cmdline.h>
#include <arrow/print.h>
#include <arrow/time.h>

/* Some 30,000 years, so that no sum leaves 64 bits. */
#define WALL_DIGITS_MAX 12

static bool wall_known;

/* The time when the monotonic clock was at 0. */
static struct arrow_time_wall wall_origin;

/* @wall + @nanoseconds */
static struct arrow_time_wall wall_later(struct arrow_time_wall wall,
					 uint64_t nanoseconds)
{
	wall.seconds += (int64_t)(nanoseconds / ARROW_TIME_SECOND);
	uint64_t rest = wall.nanoseconds + nanoseconds % ARROW_TIME_SECOND;

	if (rest >= ARROW_TIME_SECOND) {
		rest -= ARROW_TIME_SECOND;
		wall.seconds++;
	}
	wall.nanoseconds = (uint32_t)rest;
	return wall;
}

/* @wall - @nanoseconds */
static struct arrow_time_wall wall_earlier(struct arrow_time_wall wall,
					   uint64_t nanoseconds)
{
	uint32_t rest = (uint32_t)(nanoseconds % ARROW_TIME_SECOND);

	wall.seconds -= (int64_t)(nanoseconds / ARROW_TIME_SECOND);
	if (wall.nanoseconds < rest) {
		wall.nanoseconds += (uint32_t)ARROW_TIME_SECOND;
		wall.seconds--;
	}
	wall.nanoseconds -= rest;
	return wall;
}

/* The number that @text is, or -1. */
static int64_t wall_parse_seconds(const char *text)
{
	int64_t value = 0;
	int digits = 0;

	for (; text[digits] >= '0' && text[digits] <= '9'; digits++) {
		if (digits == WALL_DIGITS_MAX)
			return -1;
		value = value * 10 + (text[digits] - '0');
	}
	return digits && !text[digits] ? value : -1;
}

/* The seconds in `arrow.time=`; false if it is absent or no number. */
static bool wall_from_command_line(int64_t *seconds)
{
	const char *text = arrow_cmdline_find("arrow.time");

	if (!text)
		return false;
	int64_t value = wall_parse_seconds(text);

	if (value < 0) {
		arrow_print("arrow.time=%s is no number of seconds", text);
		return false;
	}
	*seconds = value;
	return true;
}

static void wall_find(void)
{
	struct arrow_time_wall now = {0, 0};

	wall_known = true;
	if (wall_from_command_line(&wall_origin.seconds))
		return;
	if (arrow_clock_wall(&now.seconds, &now.nanoseconds) == 0)
		arrow_time_set_wall(&now);
	else
		arrow_print("no clock knows the date, it begins at 1970");
}

void arrow_time_wall(struct arrow_time_wall *now)
{
	if (!wall_known)
		wall_find();
	*now = wall_later(wall_origin, arrow_time_monotonic());
}

void arrow_time_set_wall(const struct arrow_time_wall *now)
{
	wall_known = true;
	wall_origin = wall_earlier(*now, arrow_time_monotonic());
	if (arrow_time_watch)
		arrow_time_watch();
}

uint64_t arrow_time_from_wall(const struct arrow_time_wall *moment)
{
	int64_t seconds, part;

	if (!wall_known)
		wall_find();
	if (moment->seconds < wall_origin.seconds)
		return 0;
	/* the difference of two that far apart has no sign */
	if ((uint64_t)moment->seconds - (uint64_t)wall_origin.seconds >=
	    ARROW_TIME_SECONDS_MAX)
		return UINT64_MAX;
	seconds = moment->seconds - wall_origin.seconds;
	part = (int64_t)moment->nanoseconds - wall_origin.nanoseconds;
	if (!seconds && part < 0)
		return 0;
	return (uint64_t)(seconds * (int64_t)ARROW_TIME_SECOND + part);
}

bool arrow_time_wall_origin(struct arrow_time_wall *origin)
{
	if (wall_known)
		*origin = wall_origin;
	return wall_known;
}
