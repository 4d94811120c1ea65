/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts of a process: SIGIO. It is held back while the kernel serves the
 * program, and comes when it goes on or when the kernel waits for it.
 */
#include "context.h"

#include <arrow/arch/cpu.h>
#include <arrow/plat/process.h>
#include <arrow/plat/program_memory.h>

/* Numbers of Linux. */
#define NOTIFY_GET_FLAGS 3
#define NOTIFY_SET_FLAGS 4
#define NOTIFY_SET_OWNER 8
#define NOTIFY_ASYNC 020000

static void (*notify_came)(void);

static void notify_caught(int signal, void *info, struct linuxu_context *context)
{
	(void)signal;
	(void)info;
	(void)context;
	linuxu_alignment_unchecked();
	notify_came();
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
}

bool arrow_plat_process_notify(int descriptor, void (*came)(void))
{
	long flags = linuxu_fcntl(descriptor, NOTIFY_GET_FLAGS, 0);

	notify_came = came;
	linuxu_catch_signal(LINUXU_SIGIO, notify_caught);
	return flags >= 0 &&
	       linuxu_fcntl(descriptor, NOTIFY_SET_OWNER, linuxu_getpid()) >=
		       0 &&
	       linuxu_fcntl(descriptor, NOTIFY_SET_FLAGS,
			    flags | NOTIFY_ASYNC) >= 0;
}

void arrow_arch_wait(void)
{
	const uint64_t nothing_held_back = 0;

	linuxu_ppoll(NULL, 0, NULL, &nothing_held_back,
		     sizeof(nothing_held_back));
}
