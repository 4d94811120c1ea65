/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The MC146818 clock of a PC, behind an index and a data port. While it counts
 * on, its registers are not to be read; so they are read until two readings in
 * a row agree. It knows no time zone; PCs that serve machines keep UTC in it.
 */
#include <arrow/arch/port.h>
#include <arrow/clock.h>
#include <arrow/clock_cmos.h>
#include <arrow/errno.h>

#include "cmos_regs.h"

/* An update takes 2 ms; a read of the port some 1 microsecond at most. */
#define CMOS_PATIENCE 20000

struct cmos_reading {
	uint8_t second, minute, hour, day, month, year, century, form;
};

static uint8_t cmos_read(uint8_t index)
{
	arrow_arch_port_out8(CMOS_INDEX_PORT, index);
	return arrow_arch_port_in8(CMOS_DATA_PORT);
}

static bool cmos_wait(void)
{
	for (int i = 0; i < CMOS_PATIENCE; i++) {
		if (!(cmos_read(CMOS_STATUS_A) & CMOS_A_UPDATING))
			return true;
	}
	return false;
}

static struct cmos_reading cmos_read_all(void)
{
	return (struct cmos_reading){
		.second = cmos_read(CMOS_SECOND),
		.minute = cmos_read(CMOS_MINUTE),
		.hour = cmos_read(CMOS_HOUR),
		.day = cmos_read(CMOS_DAY),
		.month = cmos_read(CMOS_MONTH),
		.year = cmos_read(CMOS_YEAR),
		.century = cmos_read(CMOS_CENTURY),
		.form = cmos_read(CMOS_STATUS_B),
	};
}

static bool cmos_equal(const struct cmos_reading *a,
		       const struct cmos_reading *b)
{
	return a->second == b->second && a->minute == b->minute &&
	       a->hour == b->hour && a->day == b->day &&
	       a->month == b->month && a->year == b->year;
}

/* A reading that no update has torn apart. */
static int cmos_read_stable(struct cmos_reading *reading)
{
	struct cmos_reading before;

	if (!cmos_wait())
		return -ENODEV;
	*reading = cmos_read_all();
	for (int i = 0; i < 10; i++) {
		before = *reading;
		if (!cmos_wait())
			return -ENODEV;
		*reading = cmos_read_all();
		if (cmos_equal(reading, &before))
			return 0;
	}
	return -EIO;
}

/* A number of two digits; 255 if it is none. */
static unsigned int cmos_number(const struct cmos_reading *reading,
				uint8_t value)
{
	if (reading->form & CMOS_B_BINARY)
		return value;
	if (value > 0x99 || (value & 15) > 9)
		return 255;
	return (value >> 4) * 10u + (value & 15);
}

/* The hour from 0 to 23, or 255. */
static unsigned int cmos_hour(const struct cmos_reading *reading)
{
	bool afternoon = reading->hour & CMOS_HOUR_PM;

	if (reading->form & CMOS_B_24_HOURS)
		return cmos_number(reading, reading->hour);
	unsigned int hour = cmos_number(
		reading, (uint8_t)(reading->hour & ~CMOS_HOUR_PM));

	if (hour < 1 || hour > 12)
		return 255;
	return hour % 12 + (afternoon ? 12 : 0);
}

/* The year with its century, which not every clock has a register for. */
static unsigned int cmos_year(const struct cmos_reading *reading)
{
	unsigned int century = cmos_number(reading, reading->century);
	unsigned int year = cmos_number(reading, reading->year);

	if (year > 99)
		return 9999;
	if (century >= 20 && century <= 29)
		return century * 100 + year;
	return year + (year < 70 ? 2000 : 1900);
}

/* Days from 1970-01-01 to a date of the Gregorian calendar, from 1970 on. */
static int64_t cmos_days(unsigned int year, unsigned int month,
			 unsigned int day)
{
	/* Years that begin with March have the leap day at their end. */
	if (month < 3) {
		year--;
		month += 12;
	}
	unsigned int leap_days = year / 4 - year / 100 + year / 400;
	unsigned int month_days = (153 * (month - 3) + 2) / 5;

	/* 719469 is what the sum is for 1970-01-01, its day 1 included. */
	return (int64_t)year * 365 + leap_days + month_days + day - 719469;
}

static int cmos_seconds(const struct cmos_reading *reading, int64_t *seconds)
{
	unsigned int year = cmos_year(reading);
	unsigned int month = cmos_number(reading, reading->month);
	unsigned int day = cmos_number(reading, reading->day);
	unsigned int hour = cmos_hour(reading);
	unsigned int minute = cmos_number(reading, reading->minute);
	unsigned int second = cmos_number(reading, reading->second);

	if (year > 2999 || month < 1 || month > 12 || day < 1 || day > 31 ||
	    hour > 23 || minute > 59 || second > 60)
		return -EINVAL;
	*seconds = cmos_days(year, month, day) * 86400 + hour * 3600 +
		   minute * 60 + second;
	return 0;
}

static int cmos_probe(void)
{
	/* Where there is no device all bits are set. */
	return cmos_read(CMOS_STATUS_A) == 0xff ? -ENODEV : 0;
}

static int cmos_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	struct cmos_reading reading;
	int error = cmos_read_stable(&reading);

	if (!error)
		error = cmos_seconds(&reading, seconds);
	if (!error)
		*nanoseconds = 0;
	return error;
}

const struct arrow_clock_ops arrow_clock_cmos = {
	.name = "cmos",
	.probe = cmos_probe,
	.wall = cmos_wall,
};
