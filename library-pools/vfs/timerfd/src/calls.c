/* SPDX-License-Identifier: BSD-3-Clause */
/* Making timers, setting them, and asking for them. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/time.h>
#include <arrow/timerfd.h>
#include <arrow/user_memory.h>

#include "timerfd_priv.h"

/* Clocks (uapi header time.h). */
enum {
	CALLS_REALTIME = 0,
	CALLS_MONOTONIC = 1,
	CALLS_BOOT = 7,
	CALLS_REALTIME_ALARM = 8,
	CALLS_BOOT_ALARM = 9,
};

/* Flags (uapi header timerfd.h). */
#define CALLS_ABSOLUTE 1u
#define CALLS_CANCEL 2u

/* CAP_WAKE_ALARM */
#define CALLS_CAPABILITY 35

#define CALLS_PARTS ((uint32_t)ARROW_TIME_SECOND)

/* As Linux's struct itimerspec. */
struct calls_value {
	struct arrow_timer_span interval, left;
};

long arrow_sys_timerfd_create(long clock, long flags, ARROW_SYS_REST4)
{
	unsigned int wanted = (unsigned int)flags;
	int number = (int)clock;
	bool alarm = number == CALLS_REALTIME_ALARM ||
		     number == CALLS_BOOT_ALARM;

	if (wanted & ~(ARROW_FILE_CLOSE_ON_EXEC | ARROW_FILE_NONBLOCK) ||
	    (!alarm && number != CALLS_REALTIME && number != CALLS_MONOTONIC &&
	     number != CALLS_BOOT))
		return -EINVAL;
	if (alarm && !arrow_credentials_has(CALLS_CAPABILITY))
		return -EPERM;
	struct arrow_file *file = timerfd_new(
		ARROW_FILE_READ_WRITE | (wanted & ARROW_FILE_NONBLOCK));

	if (!file)
		return -ENOMEM;
	struct timerfd *made = timerfd_of(file);

	made->alarm = alarm;
	made->wall = number == CALLS_REALTIME || number == CALLS_REALTIME_ALARM;
	int fd = arrow_fd_install(file, wanted & ARROW_FILE_CLOSE_ON_EXEC);

	if (fd < 0)
		arrow_file_release(file);
	return fd;
}

/* 0, or -EBADF, -EINVAL if it is no timer. */
static int calls_find(long fd, struct timerfd **made)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	*made = timerfd_of(file);
	return *made ? 0 : -EINVAL;
}

static void calls_read(const struct timerfd *made, struct calls_value *value)
{
	value->left = arrow_timer_span(arrow_timer_left_next(&made->timer),
				       CALLS_PARTS);
	value->interval = arrow_timer_span(made->timer.interval, CALLS_PARTS);
}

static void calls_set(struct timerfd *made, uint64_t at, uint64_t interval,
		      bool absolute)
{
	arrow_timer_stop(&made->timer);
	made->timer.interval = interval;
	if (!at)
		return;
	if (absolute)
		arrow_timer_start(&made->timer, at, interval, made->wall);
	else
		arrow_timer_start_in(&made->timer, at, interval);
}

long arrow_sys_timerfd_settime(long fd, long flags, long from, long to,
			       ARROW_SYS_REST2)
{
	unsigned int wanted = (unsigned int)flags;
	struct calls_value value, before;
	uint64_t at, interval;
	struct timerfd *made;

	if (arrow_user_read(&value, (uintptr_t)from, sizeof(value)))
		return -EFAULT;
	if (wanted & ~(CALLS_ABSOLUTE | CALLS_CANCEL) ||
	    arrow_timer_nanoseconds(&value.left, CALLS_PARTS, &at) ||
	    arrow_timer_nanoseconds(&value.interval, CALLS_PARTS, &interval))
		return -EINVAL;
	int error = calls_find(fd, &made);

	if (error)
		return error;
	if (made->alarm && !arrow_credentials_has(CALLS_CAPABILITY))
		return -EPERM;
	made->cancels = made->wall &&
			(wanted & (CALLS_ABSOLUTE | CALLS_CANCEL)) ==
				(CALLS_ABSOLUTE | CALLS_CANCEL);
	bool canceled = made->cancels && made->canceled;

	made->canceled = false;
	calls_read(made, &before);
	calls_set(made, at, interval, wanted & CALLS_ABSOLUTE);
	/* it is set all the same */
	if (canceled)
		return -ECANCELED;
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}

long arrow_sys_timerfd_gettime(long fd, long to, ARROW_SYS_REST4)
{
	struct calls_value value;
	struct timerfd *made;
	int error = calls_find(fd, &made);

	if (error)
		return error;
	calls_read(made, &value);
	return arrow_user_write((uintptr_t)to, &value, sizeof(value));
}
