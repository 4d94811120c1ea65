/* SPDX-License-Identifier: BSD-3-Clause */
/* Deadlines, as the program says them. */
#include <arrow/errno.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

#include "poll_priv.h"

int poll_deadline(const struct poll_time *time, uint64_t *deadline)
{
	if (time->seconds < 0 || time->part < 0 ||
	    time->part >= POLL_NANOSECONDS)
		return -EINVAL;
	if (time->seconds >= ARROW_TIME_SECONDS_MAX)
		*deadline = POLL_FOREVER;
	else
		*deadline = arrow_time_monotonic() +
			    (uint64_t)time->seconds * POLL_NANOSECONDS +
			    (uint64_t)time->part;
	return 0;
}

int poll_take_deadline(uintptr_t address, uint64_t *deadline)
{
	struct poll_time time;

	*deadline = POLL_FOREVER;
	if (!address)
		return 0;
	if (arrow_user_read(&time, address, sizeof(time)))
		return -EFAULT;
	return poll_deadline(&time, deadline);
}

void poll_tell_rest(uintptr_t address, uint64_t deadline, int64_t parts)
{
	uint64_t now = arrow_time_monotonic();
	uint64_t left = now < deadline ? deadline - now : 0;
	struct poll_time time = {
		.seconds = (int64_t)(left / POLL_NANOSECONDS),
		.part = (int64_t)(left % POLL_NANOSECONDS) /
			(POLL_NANOSECONDS / parts),
	};

	if (address && deadline != POLL_FOREVER &&
	    arrow_user_write(address, &time, sizeof(time)))
		return;
}
