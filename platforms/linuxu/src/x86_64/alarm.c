/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer of the host that interrupts: its signal is SIGALRM. */
#include "context.h"

#include <arrow/plat/process.h>

#define ALARM_SECOND UINT64_C(1000000000)

/* struct sigevent of the host */
struct linuxu_alarm_event {
	uint64_t value;
	int signal;
	int how; /* 0: by a signal */
	uint64_t padding[6];
};

_Static_assert(sizeof(struct linuxu_alarm_event) == 64, "the host's layout");

static void (*alarm_came)(struct arrow_arch_frame *frame);

/* The host's number of the timer. */
static int alarm_timer;

static void alarm_caught(int signal, void *info, struct linuxu_context *context)
{
	(void)signal;
	(void)info;
	linuxu_serve_interrupt(context, alarm_came);
}

int arrow_plat_process_alarm(void (*came)(struct arrow_arch_frame *frame))
{
	const struct linuxu_alarm_event event = { .signal = LINUXU_SIGALRM };
	long result = linuxu_timer_create(ARROW_PLAT_CLOCK_MONOTONIC, &event,
					  &alarm_timer);

	if (result < 0)
		return (int)result;
	alarm_came = came;
	linuxu_catch_signal(LINUXU_SIGALRM, alarm_caught);
	/* the one who started the process may hold it back */
	linuxu_interrupted->blocked &= ~LINUXU_SIGNAL_BIT(LINUXU_SIGALRM);
	return 0;
}

void arrow_plat_process_alarm_set(uint64_t nanoseconds)
{
	const struct linuxu_timer_setting setting = {
		.first = {
			.seconds = (int64_t)(nanoseconds / ALARM_SECOND),
			.nanoseconds = (int64_t)(nanoseconds % ALARM_SECOND),
		},
	};

	linuxu_timer_settime(alarm_timer, 0, &setting, NULL);
}
