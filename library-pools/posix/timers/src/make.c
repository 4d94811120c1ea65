/* SPDX-License-Identifier: BSD-3-Clause */
/* Timers that come and go. Their numbers begin with 0 and are not used again soon. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/timers.h>
#include <arrow/user_memory.h>

#include "timers_priv.h"

/* Clocks (uapi header time.h); those of processor time count as the monotonic one. */
enum {
	MAKE_REALTIME = 0,
	MAKE_MONOTONIC = 1,
	MAKE_PROCESS = 2,
	MAKE_THREAD = 3,
	MAKE_BOOT = 7,
	MAKE_BOOT_ALARM = 9,
	MAKE_TAI = 11,
};

/* How it tells: uapi header asm-generic/siginfo.h. */
enum {
	MAKE_SIGNAL = 0,
	MAKE_NONE = 1,
	MAKE_BY_LIBRARY = 2,
	MAKE_THREAD_ID = 4,
};

#define MAKE_SIGALRM 14

/* As Linux's struct sigevent. */
struct make_event {
	uint64_t value;
	int32_t signal;
	int32_t notify;
	int32_t thread;
	int32_t rest[11];
};

_Static_assert(sizeof(struct make_event) == 64, "Linux's size");

static struct timers_timer *make_all;
static unsigned int make_count;
static int make_next_id;

struct timers_timer *timers_find(int id)
{
	struct timers_timer *timer = make_all;

	while (timer && timer->id != id)
		timer = timer->next;
	return timer;
}

static int make_id(void)
{
	int id;

	do {
		id = make_next_id;
		make_next_id = id == INT32_MAX ? 0 : id + 1;
	} while (timers_find(id));
	return id;
}

/* 0 for a clock that timers run by, or the error. */
static int make_clock(int clock)
{
	switch (clock) {
	case MAKE_REALTIME:
	case MAKE_MONOTONIC:
	case MAKE_PROCESS:
	case MAKE_THREAD:
	case MAKE_BOOT:
	case MAKE_TAI:
		return 0;
	default:
		/* those that wake a machine up need a clock that can */
		return clock > MAKE_THREAD && clock <= MAKE_BOOT_ALARM ?
			       -EOPNOTSUPP :
			       -EINVAL;
	}
}

/* Whether the event can be; @timer has its number. */
static int make_event(struct timers_timer *timer,
		      const struct make_event *event)
{
	struct arrow_signal_info *info = &timer->entry.info;

	switch (event->notify) {
	case MAKE_THREAD_ID:
		if (!arrow_signal_has_thread(event->thread))
			return -EINVAL;
		timer->thread = event->thread;
		break;
	case MAKE_SIGNAL:
	case MAKE_BY_LIBRARY:
	case MAKE_NONE:
		break;
	default:
		return -EINVAL;
	}
	if (event->notify != MAKE_NONE) {
		if (event->signal < 1 || event->signal > ARROW_SIGNAL_MAX)
			return -EINVAL;
		timers_begin(timer);
	}
	info->signal = event->signal;
	info->code = ARROW_SIGNAL_FROM_TIMER;
	info->pid = timer->id;
	info->value = event->value;
	return 0;
}

/* @from: the event, or 0 for the usual one */
static int make_event_of(struct timers_timer *timer, uintptr_t from,
			 const struct make_event *event)
{
	const struct make_event usual = {
		.value = (uint64_t)timer->id,
		.signal = MAKE_SIGALRM,
		.notify = MAKE_SIGNAL,
	};

	return make_event(timer, from ? event : &usual);
}

long arrow_sys_timer_create(long clock, long from, long to, ARROW_SYS_REST3)
{
	struct make_event event;

	if (from && arrow_user_read(&event, (uintptr_t)from, sizeof(event)))
		return -EFAULT;
	int error = make_clock((int)clock);
	struct timers_timer *timer = NULL;

	if (error)
		return error;
	if (make_count < TIMERS_MAX)
		timer = arrow_alloc_zeroed(1, sizeof(*timer));
	if (!timer)
		return -EAGAIN;
	timer->id = make_id();
	timer->wall = (int)clock == MAKE_REALTIME || (int)clock == MAKE_TAI;
	error = make_event_of(timer, (uintptr_t)from, &event);
	if (!error && arrow_user_write((uintptr_t)to, &timer->id,
				       sizeof(timer->id)))
		error = -EFAULT;
	if (error) {
		arrow_free(timer);
		return error;
	}
	timer->next = make_all;
	make_all = timer;
	make_count++;
	return 0;
}

static void make_delete(struct timers_timer **at)
{
	struct timers_timer *timer = *at;

	timers_end(timer);
	*at = timer->next;
	make_count--;
	arrow_free(timer);
}

long arrow_sys_timer_delete(long id, ARROW_SYS_REST5)
{
	struct timers_timer **at = &make_all;

	while (*at && (*at)->id != (int)id)
		at = &(*at)->next;
	if (!*at)
		return -EINVAL;
	make_delete(at);
	return 0;
}

void arrow_timers_delete(void)
{
	while (make_all)
		make_delete(&make_all);
}
