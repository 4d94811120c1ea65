/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Dates as text, in the C locale. A conversion that is made of others is
 * printed by way of their format.
 */
#include <arrow/format.h>
#include <arrow/mem.h>
#include <time.h>

static const char *const strftime_days[] = { "Sunday",	  "Monday",
					     "Tuesday",	  "Wednesday",
					     "Thursday",  "Friday",
					     "Saturday" };
static const char *const strftime_months[] = {
	"January", "February", "March",	    "April",   "May",	   "June",
	"July",	   "August",   "September", "October", "November", "December"
};

struct strftime_text {
	char *next;
	size_t room;
	bool full;
};

static void strftime_put(struct strftime_text *text, const char *format, ...)
	__printf_like(2, 3);

static void strftime_put(struct strftime_text *text, const char *format, ...)
{
	va_list args;
	size_t length;

	va_start(args, format);
	length = (size_t)arrow_vsnprintf(text->next, text->room, format, args);
	va_end(args);
	if (length >= text->room) {
		text->full = true;
		length = 0;
	}
	text->next += length;
	text->room -= length;
}

static void strftime_put_name(struct strftime_text *text,
			      const char *const *names, int count, int index,
			      int length)
{
	if (index < 0 || index >= count)
		strftime_put(text, "?");
	else
		strftime_put(text, "%.*s", length, names[index]);
}

/* The week of the year that starts on @first_day, 0 for Sunday. */
static int strftime_week(const struct tm *when, int first_day)
{
	return (when->tm_yday + 7 - (when->tm_wday + 7 - first_day) % 7) / 7;
}

static int strftime_year_days(long year)
{
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return leap ? 366 : 365;
}

/* ISO 8601: a week belongs to the year that its Thursday lies in. */
static int strftime_iso_week(const struct tm *when, long *year)
{
	int thursday = when->tm_yday - (when->tm_wday + 6) % 7 + 3;

	*year = when->tm_year + 1900L;
	if (thursday < 0) {
		--*year;
		thursday += strftime_year_days(*year);
	} else if (thursday >= strftime_year_days(*year)) {
		thursday -= strftime_year_days(*year);
		++*year;
	}
	return thursday / 7 + 1;
}

static void strftime_put_year(struct strftime_text *text, char letter,
			      const struct tm *when)
{
	long year = when->tm_year + 1900L;
	long century = year / 100 - (year % 100 < 0);
	int week = strftime_iso_week(when, &year);

	if (letter == 'V')
		strftime_put(text, "%02d", week);
	else if (letter == 'G')
		strftime_put(text, "%ld", year);
	else if (letter == 'g')
		strftime_put(text, "%02ld", (year % 100 + 100) % 100);
	else if (letter == 'C')
		strftime_put(text, "%02ld", century);
	else if (letter == 'Y')
		strftime_put(text, "%ld", when->tm_year + 1900L);
	else
		strftime_put(text, "%02d", (when->tm_year % 100 + 100) % 100);
}

/* The format that @letter stands for, or NULL. */
static const char *strftime_alias(char letter)
{
	switch (letter) {
	case 'c':
		return "%a %b %e %H:%M:%S %Y";
	case 'D':
	case 'x':
		return "%m/%d/%y";
	case 'F':
		return "%Y-%m-%d";
	case 'r':
		return "%I:%M:%S %p";
	case 'R':
		return "%H:%M";
	case 'T':
	case 'X':
		return "%H:%M:%S";
	default:
		return NULL;
	}
}

static void strftime_put_number(struct strftime_text *text, char letter,
				const struct tm *when)
{
	struct tm copy = *when;

	switch (letter) {
	case 'd':
		strftime_put(text, "%02d", when->tm_mday);
		return;
	case 'e':
		strftime_put(text, "%2d", when->tm_mday);
		return;
	case 'H':
		strftime_put(text, "%02d", when->tm_hour);
		return;
	case 'I':
		strftime_put(text, "%02d", (when->tm_hour + 11) % 12 + 1);
		return;
	case 'j':
		strftime_put(text, "%03d", when->tm_yday + 1);
		return;
	case 'm':
		strftime_put(text, "%02d", when->tm_mon + 1);
		return;
	case 'M':
		strftime_put(text, "%02d", when->tm_min);
		return;
	case 's':
		strftime_put(text, "%ld", (long)timegm(&copy));
		return;
	case 'S':
		strftime_put(text, "%02d", when->tm_sec);
		return;
	case 'u':
		strftime_put(text, "%d", (when->tm_wday + 6) % 7 + 1);
		return;
	case 'U':
		strftime_put(text, "%02d", strftime_week(when, 0));
		return;
	case 'w':
		strftime_put(text, "%d", when->tm_wday);
		return;
	case 'W':
		strftime_put(text, "%02d", strftime_week(when, 1));
		return;
	default:
		strftime_put(text, "%%%c", letter);
	}
}

static void strftime_put_one(struct strftime_text *text, char letter,
			     const struct tm *when)
{
	switch (letter) {
	case 'a':
	case 'A':
		strftime_put_name(text, strftime_days, 7, when->tm_wday,
				  letter == 'a' ? 3 : 9);
		return;
	case 'b':
	case 'B':
	case 'h':
		strftime_put_name(text, strftime_months, 12, when->tm_mon,
				  letter == 'B' ? 9 : 3);
		return;
	case 'C':
	case 'g':
	case 'G':
	case 'V':
	case 'y':
	case 'Y':
		strftime_put_year(text, letter, when);
		return;
	case 'p':
		strftime_put(text, when->tm_hour < 12 ? "AM" : "PM");
		return;
	case 'z':
		strftime_put(text, "+0000");
		return;
	case 'Z':
		strftime_put(text, "GMT");
		return;
	case '%':
	case 'n':
	case 't':
		strftime_put(text, "%c", letter == 'n' ? '\n'
					 : letter == 't' ? '\t'
							 : '%');
		return;
	default:
		strftime_put_number(text, letter, when);
	}
}

/* Print @format, whose aliases stand for formats without any. */
static void strftime_print(struct strftime_text *text, const char *format,
			   const struct tm *when, bool aliases)
{
	for (; *format != '\0' && !text->full; format++) {
		const char *other = NULL;

		if (*format != '%' || format[1] == '\0') {
			strftime_put(text, "%c", *format);
			continue;
		}
		format++;
		if (aliases)
			other = strftime_alias(*format);
		if (other)
			strftime_print(text, other, when, false);
		else
			strftime_put_one(text, *format, when);
	}
}

size_t strftime(char *restrict to, size_t size, const char *restrict format,
		const struct tm *restrict when)
{
	struct strftime_text text = { .next = to, .room = size };

	if (size == 0)
		return 0;
	*to = '\0';
	strftime_print(&text, format, when, true);
	return text.full ? 0 : size - text.room;
}

char *asctime(const struct tm *when)
{
	static char out[32];

	strftime(out, sizeof(out), "%a %b %e %H:%M:%S %Y\n", when);
	return out;
}

char *ctime(const time_t *when)
{
	struct tm out;

	return gmtime_r(when, &out) ? asctime(&out) : NULL;
}
