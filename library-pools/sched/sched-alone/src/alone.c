/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nobody runs who could wake the only thread, and of devices few interrupt: it
 * looks again and again, and in between the processor rests.
 */
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/time.h>

#include "rest_priv.h"

/* How long something may be there unseen, in nanoseconds. */
#define REST_STEP 1000000

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	uint64_t now = arrow_time_monotonic();

	(void)looks;
	/* steps are too short for arrow_time_sleep() to call it */
	if (arrow_time_idle)
		arrow_time_idle();
	if (CONFIG_SCHED_SIGNALS && rest_has_signal())
		return -EINTR;
	if (now >= deadline)
		return -ETIMEDOUT;
	arrow_time_sleep(deadline - now < REST_STEP ? deadline - now
						    : REST_STEP);
	return 0;
}
