/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report about the program. Its memory is read by copies that may fail, so
 * that a stack that leads nowhere ends the trace and nothing else.
 */
#include <arrow/arch/copy.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/ending.h>
#include <arrow/format.h>
#include <arrow/panic.h>
#include <arrow/print.h>

#include <arrow/types.h>

#include "report.h"

#define REPORT_CALLERS_MAX 24

/* The first signal without a name of its own. */
#define REPORT_REAL_TIME 32

/* One after the other, each with a NUL. */
static const char report_names[] =
	"HUP\0INT\0QUIT\0ILL\0TRAP\0ABRT\0BUS\0FPE\0KILL\0USR1\0SEGV\0USR2\0"
	"PIPE\0ALRM\0TERM\0STKFLT\0CHLD\0CONT\0STOP\0TSTP\0TTIN\0TTOU\0URG\0"
	"XCPU\0XFSZ\0VTALRM\0PROF\0WINCH\0IO\0PWR\0SYS";

void arrow_ending_name(int signal, char name[static ARROW_ENDING_NAME_SIZE])
{
	const char *at = report_names;

	if (signal <= 0 || signal >= REPORT_REAL_TIME) {
		arrow_snprintf(name, ARROW_ENDING_NAME_SIZE, "signal %d", signal);
		return;
	}
	while (--signal) {
		while (*at++)
			;
	}
	arrow_snprintf(name, ARROW_ENDING_NAME_SIZE, "SIG%s", at);
}

void report_signal(int signal)
{
	char name[ARROW_ENDING_NAME_SIZE];

	arrow_ending_name(signal, name);
	arrow_print("%s ended the program", name);
}

void report_fault(int signal, const struct arrow_arch_frame *frame)
{
	char name[ARROW_ENDING_NAME_SIZE];
	uintptr_t address = arrow_arch_frame_pc(frame);
	const char *cause = arrow_arch_frame_cause(frame, &address);

	arrow_ending_name(signal, name);
	arrow_print("%s: %s at %#lx", name, cause, address);
}

/* Read words of the program's. Return: false if one cannot be read. */
static bool report_read(uintptr_t *words, size_t n, uintptr_t from)
{
	n *= sizeof(*words);
	return from % sizeof(*words) == 0 && from >= ARROW_ARCH_USER_START &&
	       from <= ARROW_ARCH_USER_END - n &&
	       !arrow_arch_copy(words, (const void *)from, n);
}

/* A call is named by its last byte, as in a panic. */
static void report_call(uintptr_t return_address)
{
	arrow_print("trace %016lx", return_address - 1);
}

/* Each frame lies above the one it was called from, so the walk ends. */
static void report_callers(uintptr_t fp)
{
	uintptr_t link[2];

	for (int i = 0; i < REPORT_CALLERS_MAX && report_read(link, 2, fp);
	     i++) {
		if (!link[1] || link[1] >= ARROW_ARCH_USER_END)
			return;
		report_call(link[1]);
		if (link[0] <= fp)
			return;
		fp = link[0];
	}
}

/* Where a jump to where there is no code came from, if it was a call. */
static void report_lost_call(const struct arrow_arch_frame *frame)
{
	uintptr_t cause = 0;
	uintptr_t caller;

	arrow_arch_frame_cause(frame, &cause);
	if (cause == arrow_arch_frame_pc(frame) &&
	    report_read(&caller, 1, arrow_arch_frame_sp(frame)) && caller &&
	    caller < ARROW_ARCH_USER_END)
		report_call(caller);
}

void report_state(const struct arrow_arch_frame *frame)
{
	arrow_panic_registers(frame);
	arrow_print("trace %016lx", arrow_arch_frame_pc(frame));
	report_lost_call(frame);
	report_callers(arrow_arch_frame_fp(frame));
}
