/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The two ways a program ends. The verdict is told before the machine goes,
 * because the end of a machine carries no status.
 */
#include <arrow/ending.h>
#include <arrow/exit.h>
#include <arrow/types.h>
#include <arrow/verdict.h>

#include "report.h"

/* What a shell adds to the number of the signal. */
#define ENDING_BY_SIGNAL 128

static struct arrow_ending_hook *ending_hooks;

void arrow_ending_add(struct arrow_ending_hook *hook)
{
	hook->next = ending_hooks;
	ending_hooks = hook;
}

/* A hook is taken out before it runs: the end may come within it. */
static void ending_run_hooks(void)
{
	while (ending_hooks) {
		struct arrow_ending_hook *hook = ending_hooks;

		ending_hooks = hook->next;
		hook->run();
	}
}

void arrow_ending_exit(int status)
{
	status &= 0xff;
	ending_run_hooks();
	arrow_verdict_exit(status);
	arrow_exit_machine(status);
}

static void ending_by_signal(int signal) __noreturn;

static void ending_by_signal(int signal)
{
	arrow_verdict_signal(signal);
	arrow_exit_machine(ENDING_BY_SIGNAL + signal);
}

void arrow_ending_signal(int signal, const struct arrow_arch_frame *frame)
{
	ending_run_hooks();
	report_signal(signal);
	if (frame)
		report_state(frame);
	ending_by_signal(signal);
}

void arrow_ending_fault(int signal, const struct arrow_arch_frame *frame)
{
	ending_run_hooks();
	report_fault(signal, frame);
	report_state(frame);
	ending_by_signal(signal);
}

long arrow_sys_exit_group(long status, long b, long c, long d, long e, long f)
{
	(void)b;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	arrow_ending_exit((int)status);
}
