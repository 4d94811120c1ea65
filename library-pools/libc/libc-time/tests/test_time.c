/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The calendar against the host's, in UTC, over many thousand years; the
 * clocks over a library `time` that the test plays.
 */
#define asctime libc_asctime
#define clock libc_clock
#define clock_getres libc_clock_getres
#define clock_gettime libc_clock_gettime
#define clock_settime libc_clock_settime
#define ctime libc_ctime
#define difftime libc_difftime
#define gmtime libc_gmtime
#define gmtime_r libc_gmtime_r
#define localtime libc_localtime
#define localtime_r libc_localtime_r
#define mktime libc_mktime
#define nanosleep libc_nanosleep
#define strftime libc_strftime
#define time libc_time
#define timegm libc_timegm
#define timespec_get libc_timespec_get

#include "../src/calendar.c"
#include "../src/clock.c"
#include "../src/strftime.c"

/* the format reader beneath is the real one */
#include "../../../debug/print/src/buffer.c"
#include "../../../debug/print/src/format.c"

#include <arrow/test.h>
#include <string.h>

#define ROUNDS 20000

/* The host's struct tm begins with the same members and is larger. */
struct host_tm {
	struct tm same;
	long more[4];
};

struct host_tm *host_gmtime_r(const time_t *, struct host_tm *)
	__asm__("gmtime_r");
time_t host_timegm(struct host_tm *) __asm__("timegm");
size_t host_strftime(char *, size_t, const char *, const struct host_tm *)
	__asm__("strftime");

static struct arrow_time_wall mock_wall;
static uint64_t mock_monotonic;
static uint64_t mock_slept;

void arrow_time_wall(struct arrow_time_wall *now)
{
	*now = mock_wall;
}

void arrow_time_set_wall(const struct arrow_time_wall *now)
{
	mock_wall = *now;
}

uint64_t arrow_time_monotonic(void)
{
	return mock_monotonic;
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	mock_slept = nanoseconds;
}

static time_t random_moment(int round)
{
	time_t value = (time_t)arrow_test_random();

	/* from a few years around 1970 to what an int of years can hold */
	value >>= 8 + round % 30;
	return value;
}

static void test_dates_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		time_t when = random_moment(i);
		struct host_tm theirs = { 0 };
		struct tm ours;

		memset(&ours, 0, sizeof(ours));
		ARROW_CHECK(gmtime_r(&when, &ours) == &ours);
		host_gmtime_r(&when, &theirs);
		if (!ARROW_CHECK_MEMORY(&ours, &theirs.same,
					9 * sizeof(int)))
			arrow_test_fail(__FILE__, __LINE__, "at %ld", when);
		ARROW_CHECK_INT(timegm(&ours), when);
	}
}

static void test_dates_beyond_their_ranges_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		struct tm ours = {
			.tm_year = (int)(arrow_test_random() % 4000) - 2000,
			.tm_mon = (int)(arrow_test_random() % 100) - 50,
			.tm_mday = (int)(arrow_test_random() % 2000) - 1000,
			.tm_hour = (int)(arrow_test_random() % 2000) - 1000,
			.tm_min = (int)(arrow_test_random() % 2000) - 1000,
			.tm_sec = (int)(arrow_test_random() % 200000) - 100000,
		};
		struct host_tm theirs = { .same = ours };

		ARROW_CHECK_INT(mktime(&ours), host_timegm(&theirs));
		ARROW_CHECK_MEMORY(&ours, &theirs.same, 9 * sizeof(int));
	}
}

static void test_moment_beyond_all_years_is_refused(void)
{
	time_t when = LONG_MAX;

	errno = 0;
	ARROW_CHECK(gmtime(&when) == NULL);
	ARROW_CHECK_INT(errno, EOVERFLOW);
	ARROW_CHECK(ctime(&when) == NULL);
	when = LONG_MIN;
	ARROW_CHECK(localtime(&when) == NULL);
}

static void test_text_is_the_hosts(void)
{
	static const char letters[] = "aAbBcCdDeFgGhHIjmMnprRsStTuUVwWxXyYzZ%";

	for (int i = 0; i < ROUNDS; i++) {
		/* four-digit years, where all libcs agree */
		time_t when = (time_t)(arrow_test_random() % 253000000000);
		char format[4] = { '%', letters[(size_t)i % strlen(letters)],
				   '|', '\0' };
		char ours[64] = "";
		char theirs[64] = "";
		struct host_tm host = { 0 };
		struct tm date;

		when -= 30000000000;
		gmtime_r(&when, &date);
		host_gmtime_r(&when, &host);
		ARROW_CHECK_UINT(strftime(ours, sizeof(ours), format, &date),
				 host_strftime(theirs, sizeof(theirs), format,
					       &host));
		if (!ARROW_CHECK_TEXT(ours, theirs))
			arrow_test_fail(__FILE__, __LINE__, "%s at %ld",
					format, when);
	}
}

static void test_text_that_does_not_fit_is_refused(void)
{
	time_t when = 0;
	struct tm date;
	char text[12];

	gmtime_r(&when, &date);
	ARROW_CHECK_UINT(strftime(text, 11, "%F", &date), 10);
	ARROW_CHECK_TEXT(text, "1970-01-01");
	ARROW_CHECK_UINT(strftime(text, 10, "%F", &date), 0);
	ARROW_CHECK_UINT(strftime(text, 0, "", &date), 0);
	ARROW_CHECK_TEXT(ctime(&when), "Thu Jan  1 00:00:00 1970\n");
}

static void test_names_of_a_broken_date_are_question_marks(void)
{
	struct tm date = { .tm_wday = 7, .tm_mon = -1 };
	char text[16];

	ARROW_CHECK_UINT(strftime(text, sizeof(text), "%a %B", &date), 3);
	ARROW_CHECK_TEXT(text, "? ?");
}

static void test_clocks(void)
{
	struct timespec now;

	mock_wall = (struct arrow_time_wall){ -5, 7 };
	mock_monotonic = 3000000004;
	ARROW_CHECK_INT(clock_gettime(CLOCK_REALTIME, &now), 0);
	ARROW_CHECK_INT(now.tv_sec, -5);
	ARROW_CHECK_INT(now.tv_nsec, 7);
	ARROW_CHECK_INT(clock_gettime(CLOCK_MONOTONIC, &now), 0);
	ARROW_CHECK_INT(now.tv_sec, 3);
	ARROW_CHECK_INT(now.tv_nsec, 4);
	ARROW_CHECK_INT(clock_gettime(99, &now), -1);
	ARROW_CHECK_INT(clock_getres(99, &now), -1);
	ARROW_CHECK_INT(clock_getres(CLOCK_MONOTONIC, &now), 0);
	ARROW_CHECK_INT(timespec_get(&now, TIME_UTC), TIME_UTC);
	ARROW_CHECK_INT(timespec_get(&now, 0), 0);
	ARROW_CHECK_INT(time(NULL), -5);
	ARROW_CHECK_INT(clock(), 0);
	mock_monotonic += 5000;
	ARROW_CHECK_INT(clock(), 5);
}

static void test_clock_is_set_unless_the_time_is_malformed(void)
{
	struct timespec now = { .tv_sec = 9, .tv_nsec = 1 };

	ARROW_CHECK_INT(clock_settime(CLOCK_REALTIME, &now), 0);
	ARROW_CHECK_INT(time(&now.tv_sec), 9);
	now.tv_nsec = 1000000000;
	ARROW_CHECK_INT(clock_settime(CLOCK_REALTIME, &now), -1);
	ARROW_CHECK_INT(clock_settime(CLOCK_MONOTONIC, &now), -1);
}

static void test_sleep(void)
{
	struct timespec span = { .tv_sec = 2, .tv_nsec = 3 };
	struct timespec rest = { 1, 1 };

	ARROW_CHECK_INT(nanosleep(&span, &rest), 0);
	ARROW_CHECK_UINT(mock_slept, 2000000003);
	ARROW_CHECK_INT(rest.tv_sec + rest.tv_nsec, 0);
	span.tv_sec = LONG_MAX;
	ARROW_CHECK_INT(nanosleep(&span, NULL), 0);
	ARROW_CHECK_UINT(mock_slept, UINT64_MAX);
	span.tv_sec = -1;
	ARROW_CHECK_INT(nanosleep(&span, NULL), -1);
}

int main(void)
{
	ARROW_TEST(test_dates_are_the_hosts);
	ARROW_TEST(test_dates_beyond_their_ranges_are_the_hosts);
	ARROW_TEST(test_moment_beyond_all_years_is_refused);
	ARROW_TEST(test_text_is_the_hosts);
	ARROW_TEST(test_text_that_does_not_fit_is_refused);
	ARROW_TEST(test_names_of_a_broken_date_are_question_marks);
	ARROW_TEST(test_clocks);
	ARROW_TEST(test_clock_is_set_unless_the_time_is_malformed);
	ARROW_TEST(test_sleep);
	return arrow_test_end();
}
