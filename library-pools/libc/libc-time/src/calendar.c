/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Seconds since 1970 to and from the calendar. Days are counted from 1 March
 * of the year 0, so that the leap day is the last of its year and months have
 * a regular length: (153 * month + 2) / 5 days come before each.
 */
#include <arrow/types.h>
#include <errno.h>
#include <limits.h>
#include <time.h>

#define CALENDAR_DAY 86400
#define CALENDAR_ERA_DAYS 146097 /* 400 years */
#define CALENDAR_ERA_YEARS 400
#define CALENDAR_EPOCH_DAYS 719468 /* 1 March of year 0 to 1 January 1970 */
#define CALENDAR_EPOCH_WEEKDAY 4

static long calendar_floor(long n, long d)
{
	return n / d - (n % d < 0);
}


/* Days from 1970-01-01 to a date; @month counts from January, 0 to 11. */
static long calendar_days(long year, long month, long day)
{
	long from_march = (month + 10) % 12;
	long era;
	long of_era;

	year -= month < 2;
	era = calendar_floor(year, CALENDAR_ERA_YEARS);
	year -= era * CALENDAR_ERA_YEARS;
	of_era = year * 365 + year / 4 - year / 100 +
		 (153 * from_march + 2) / 5 + day - 1;
	return era * CALENDAR_ERA_DAYS + of_era - CALENDAR_EPOCH_DAYS;
}

/* Fill in the date @days after 1970-01-01. Return: 0 or -EOVERFLOW. */
static int calendar_date(long days, struct tm *out)
{
	long era = calendar_floor(days + CALENDAR_EPOCH_DAYS,
				  CALENDAR_ERA_DAYS);
	long of_era = days + CALENDAR_EPOCH_DAYS - era * CALENDAR_ERA_DAYS;
	/* of_era / 365 with the leap days before it taken out */
	long year = (of_era - of_era / 1460 + of_era / 36524 -
		     of_era / 146096) /
		    365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long from_march = (5 * of_year + 2) / 153;
	long month = (from_march + 2) % 12;

	year += era * CALENDAR_ERA_YEARS + (month < 2);
	if (year - 1900 < INT_MIN || year - 1900 > INT_MAX)
		return -EOVERFLOW;
	out->tm_year = (int)(year - 1900);
	out->tm_mon = (int)month;
	out->tm_mday = (int)(of_year - (153 * from_march + 2) / 5 + 1);
	out->tm_yday = (int)(days - calendar_days(year, 0, 1));
	out->tm_wday = (int)((days % 7 + 7 + CALENDAR_EPOCH_WEEKDAY) % 7);
	return 0;
}

struct tm *gmtime_r(const time_t *restrict when, struct tm *restrict out)
{
	long days = calendar_floor(*when, CALENDAR_DAY);
	int second = (int)((*when % CALENDAR_DAY + CALENDAR_DAY) % CALENDAR_DAY);
	int error = calendar_date(days, out);

	if (error) {
		errno = -error;
		return NULL;
	}
	out->tm_hour = second / 3600;
	out->tm_min = second / 60 % 60;
	out->tm_sec = second % 60;
	out->tm_isdst = 0;
	return out;
}

struct tm *gmtime(const time_t *when)
{
	static struct tm out;

	return gmtime_r(when, &out);
}

struct tm *localtime_r(const time_t *restrict when, struct tm *restrict out)
{
	return gmtime_r(when, out);
}

struct tm *localtime(const time_t *when)
{
	return gmtime(when);
}

time_t timegm(struct tm *when)
{
	long month = when->tm_mon;
	long year = when->tm_year + 1900L + calendar_floor(month, 12);
	long days = calendar_days(year, month - 12 * calendar_floor(month, 12),
				  when->tm_mday);
	time_t seconds = days * CALENDAR_DAY + when->tm_hour * 3600L +
			 when->tm_min * 60L + when->tm_sec;

	return gmtime_r(&seconds, when) ? seconds : -1;
}

time_t mktime(struct tm *when)
{
	return timegm(when);
}
