/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen's time is in the page that it shares with the domain: how the time stamp
 * counter translates, and the date when it was 0.
 */
#include <arrow/arch/counter.h>
#include <arrow/clock_xen.h>
#include <arrow/errno.h>
#include <arrow/hypercall.h>
#include <arrow/pvclock.h>
#include <arrow/shared_info.h>

/* SCHEDOP_poll (sched.h). */
#define CLOCK_XEN_POLL 3

/* No channel is waited for, only a moment, in Xen's nanoseconds. */
struct clock_xen_poll {
	const uint32_t *ports;
	uint32_t count;
	uint32_t padding;
	uint64_t timeout;
};

/* The date; the version is odd while Xen writes. */
struct clock_xen_date {
	uint32_t version;
	uint32_t seconds;
	uint32_t nanoseconds;
	uint32_t seconds_high;
};

_Static_assert(__builtin_offsetof(struct clock_xen_date, seconds_high) ==
		       ARROW_SHARED_INFO_WALL_HIGH - ARROW_SHARED_INFO_WALL,
	       "laid down by Xen");

static struct arrow_pvclock clock_xen;
static volatile struct arrow_pvclock_time *clock_xen_time;
static volatile struct clock_xen_date *clock_xen_date;

static int clock_xen_read(uint64_t *now, uint64_t *passed)
{
	return arrow_pvclock_read(clock_xen_time, now, clock_xen.start_counter,
				  passed);
}

static void clock_xen_start(void)
{
	clock_xen.start_counter = arrow_arch_counter();
}

static int clock_xen_probe(void)
{
	volatile char *shared;
	uint64_t now;
	uint64_t passed;

	if (!arrow_hypercall_there())
		return -ENODEV;
	shared = arrow_shared_info();
	if (!shared)
		return -ENODEV;
	clock_xen_time = (void *)(uintptr_t)(shared + ARROW_SHARED_INFO_TIME);
	clock_xen_date = (void *)(uintptr_t)(shared + ARROW_SHARED_INFO_WALL);
	int error = clock_xen_read(&now, &passed);

	if (error)
		return error;
	clock_xen.origin = now - passed;
	clock_xen.last = now;
	return 0;
}

static uint64_t clock_xen_monotonic(void)
{
	uint64_t now = 0;
	uint64_t passed;

	if (clock_xen_read(&now, &passed))
		now = 0;
	return arrow_pvclock_go_on(&clock_xen, now);
}

static void clock_xen_tell(struct arrow_clock_scale *scale)
{
	arrow_pvclock_tell(&clock_xen, clock_xen_time, scale);
}

/* Read the date. Return: 0, or -EIO if it is found in change again and again. */
static int clock_xen_origin(uint64_t *seconds, uint32_t *nanoseconds)
{
	for (int i = 0; i < ARROW_PVCLOCK_PATIENCE; i++) {
		uint32_t version = clock_xen_date->version;

		arrow_barrier();
		*seconds = (uint64_t)clock_xen_date->seconds_high << 32 |
			   clock_xen_date->seconds;
		*nanoseconds = clock_xen_date->nanoseconds;
		arrow_barrier();
		if (version == clock_xen_date->version && version % 2 == 0)
			return 0;
		arrow_arch_relax();
	}
	return -EIO;
}

static int clock_xen_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	uint64_t since;
	uint32_t rest;
	uint64_t now;
	uint64_t passed;
	int error = clock_xen_origin(&since, &rest);

	if (!error)
		error = clock_xen_read(&now, &passed);
	if (error)
		return error;
	if (!since || since >> 62)
		return -ENODEV;
	now += rest;
	*seconds = (int64_t)(since + now / 1000000000u);
	*nanoseconds = (uint32_t)(now % 1000000000u);
	return 0;
}

static void clock_xen_sleep(uint64_t nanoseconds)
{
	struct clock_xen_poll poll = {.count = 0};
	uint64_t end = clock_xen_monotonic() + nanoseconds;

	if (end < nanoseconds || end > UINT64_MAX / 2)
		end = UINT64_MAX / 2;
	poll.timeout = clock_xen.origin + end;
	while (clock_xen_monotonic() < end &&
	       arrow_hypercall(ARROW_HYPERCALL_SCHED, CLOCK_XEN_POLL,
			       (uintptr_t)&poll, 0, 0) == 0)
		;
	/* Xen will not wait: the processor does */
	while (clock_xen_monotonic() < end)
		arrow_arch_relax();
}

const struct arrow_clock_ops arrow_clock_xen = {
	.name = "xen",
	.start = clock_xen_start,
	.probe = clock_xen_probe,
	.monotonic = clock_xen_monotonic,
	.scale = clock_xen_tell,
	.wall = clock_xen_wall,
	.sleep = clock_xen_sleep,
};
