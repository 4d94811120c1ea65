/* SPDX-License-Identifier: BSD-3-Clause */
/* The PC's clock against a chip that is played: forms, updates, absence. */
#include <arrow/arch/port.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint8_t mock_registers[128];
static uint8_t mock_index;
static bool mock_absent;
static unsigned int mock_reads;
static unsigned int mock_update_at; /* when to count on by a second; 0: never */

static void mock_out8(uint16_t port, uint8_t value)
{
	ARROW_CHECK_UINT(port, 0x70);
	mock_index = value & 0x7f;
}

static uint8_t mock_in8(uint16_t port)
{
	ARROW_CHECK_UINT(port, 0x71);
	if (mock_absent)
		return 0xff;
	if (++mock_reads == mock_update_at) {
		mock_registers[0] = 0;
		mock_registers[2] = 0x31;
	}
	return mock_registers[mock_index];
}

#define arrow_arch_port_out8 mock_out8
#define arrow_arch_port_in8 mock_in8
#include "../src/x86_64/cmos.c"

static void mock_set(const char *bytes)
{
	static const uint8_t indexes[] = {0, 2, 4, 7, 8, 9, 0x32, 0x0b};

	memset(mock_registers, 0, sizeof(mock_registers));
	for (size_t i = 0; i < sizeof(indexes); i++)
		mock_registers[indexes[i]] =
			(uint8_t)strtoul(&bytes[3 * i], NULL, 16);
	mock_reads = 0;
	mock_update_at = 0;
	mock_absent = false;
}

/* The seconds that the clock yields, or its error. */
static int64_t seconds_of(const char *bytes)
{
	int64_t seconds = 77;
	uint32_t nanoseconds = 88;

	mock_set(bytes);
	int error = arrow_clock_cmos.wall(&seconds, &nanoseconds);

	if (error) {
		ARROW_CHECK_INT(seconds, 77);
		ARROW_CHECK_UINT(nanoseconds, 88);
		return error;
	}
	ARROW_CHECK_UINT(nanoseconds, 0);
	return seconds;
}

static void test_forms(void)
{
	/* sec min hour day month year century form: 2024-02-29 23:59:58 */
	ARROW_CHECK_INT(seconds_of("58 59 23 29 02 24 20 02"), 1709251198);
	ARROW_CHECK_INT(seconds_of("3a 3b 17 1d 02 18 14 06"), 1709251198);
	ARROW_CHECK_INT(seconds_of("58 59 91 29 02 24 20 00"), 1709251198);
	ARROW_CHECK_INT(seconds_of("3a 3b 8b 1d 02 18 14 04"), 1709251198);
}

static void test_noon_and_midnight(void)
{
	ARROW_CHECK_INT(seconds_of("00 00 12 01 01 70 00 00"), 0);
	ARROW_CHECK_INT(seconds_of("00 00 92 01 01 70 00 00"), 43200);
	ARROW_CHECK_INT(seconds_of("00 00 81 01 01 70 00 00"), 46800);
}

static void test_century_may_be_absent(void)
{
	ARROW_CHECK_INT(seconds_of("00 00 00 01 01 00 ff 02"), 946684800);
	ARROW_CHECK_INT(seconds_of("00 00 00 01 01 70 00 02"), 0);
	ARROW_CHECK_INT(seconds_of("00 00 00 01 01 00 21 02"), 4102444800);
}

static void test_garbage_is_refused(void)
{
	ARROW_CHECK_INT(seconds_of("5a 00 00 01 01 24 20 02"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 60 00 01 01 24 20 02"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 00 24 01 01 24 20 02"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 00 13 01 01 24 20 00"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 00 00 00 01 24 20 02"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 00 00 01 13 24 20 02"), -EINVAL);
	ARROW_CHECK_INT(seconds_of("00 00 00 01 01 aa 20 02"), -EINVAL);
}

static void test_every_day_of_four_centuries(void)
{
	for (int64_t day = 0; day < 146097; day++) {
		time_t seconds = (time_t)day * 86400;
		struct tm date;

		gmtime_r(&seconds, &date);
		int64_t days = cmos_days((unsigned int)date.tm_year + 1900,
					 (unsigned int)date.tm_mon + 1,
					 (unsigned int)date.tm_mday);
		if (days != day)
			ARROW_CHECK_INT(days, day);
	}
}

static void test_update_while_reading(void)
{
	int64_t seconds = 0;
	uint32_t nanoseconds;

	for (unsigned int at = 1; at < 40; at++) {
		mock_set("59 30 10 01 01 70 00 02");
		mock_update_at = at;
		ARROW_CHECK_INT(arrow_clock_cmos.wall(&seconds, &nanoseconds),
				0);
		/* either side of the update, never a mixture */
		ARROW_CHECK(seconds == 37859 || seconds == 37860);
	}
}

static void test_absent_clock(void)
{
	mock_set("00 00 00 01 01 70 00 02");
	ARROW_CHECK_INT(arrow_clock_cmos.probe(), 0);
	mock_absent = true;
	ARROW_CHECK_INT(arrow_clock_cmos.probe(), -ENODEV);
}

static void test_clock_that_never_stops_updating(void)
{
	int64_t seconds;
	uint32_t nanoseconds;

	mock_set("00 00 00 01 01 70 00 02");
	mock_registers[0x0a] = 0x80;
	ARROW_CHECK_INT(arrow_clock_cmos.wall(&seconds, &nanoseconds), -ENODEV);
}

int main(void)
{
	ARROW_TEST(test_forms);
	ARROW_TEST(test_noon_and_midnight);
	ARROW_TEST(test_century_may_be_absent);
	ARROW_TEST(test_garbage_is_refused);
	ARROW_TEST(test_every_day_of_four_centuries);
	ARROW_TEST(test_update_while_reading);
	ARROW_TEST(test_absent_clock);
	ARROW_TEST(test_clock_that_never_stops_updating);
	return arrow_test_end();
}
