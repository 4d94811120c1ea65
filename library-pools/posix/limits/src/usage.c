/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the program used. The machine is its own, so all the time since the
 * start counts as the program's.
 */
#include <arrow/errno.h>
#include <arrow/limits.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

/* Whose use is asked for. */
enum {
	USAGE_SELF = 0,
	USAGE_CHILDREN = -1,
	USAGE_THREAD = 1,
};

/* Ticks of a second in times(); Linux's USER_HZ. */
#define USAGE_TICK (ARROW_TIME_SECOND / 100)

struct usage_time {
	int64_t seconds;
	int64_t microseconds;
};

/* Linux's struct rusage. */
struct usage {
	struct usage_time user;
	struct usage_time system;
	int64_t most_kib;
	int64_t others[13];
};

long arrow_sys_getrusage(long who, long to, ARROW_SYS_REST4)
{
	struct arrow_pmm_stats pages;
	struct usage usage;

	if ((int)who != USAGE_SELF && (int)who != USAGE_CHILDREN &&
	    (int)who != USAGE_THREAD)
		return -EINVAL;
	memset(&usage, 0, sizeof(usage));
	if ((int)who != USAGE_CHILDREN) {
		uint64_t now = arrow_time_monotonic();

		usage.user.seconds = (int64_t)(now / ARROW_TIME_SECOND);
		usage.user.microseconds =
			(int64_t)(now % ARROW_TIME_SECOND / 1000);
		arrow_pmm_stats(&pages);
		usage.most_kib =
			(int64_t)(pages.used * ARROW_PMM_PAGE_SIZE / 1024);
	}
	return arrow_user_write((uintptr_t)to, &usage, sizeof(usage));
}

long arrow_sys_times(long to, ARROW_SYS_REST5)
{
	int64_t ticks = (int64_t)(arrow_time_monotonic() / USAGE_TICK);
	/* user, system, and both of the children */
	int64_t times[4] = {ticks, 0, 0, 0};

	long error =
		to ? arrow_user_write((uintptr_t)to, times, sizeof(times)) : 0;

	return error ? error : ticks;
}
