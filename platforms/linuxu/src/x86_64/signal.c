/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Faults of the process are the traps of a machine: the host's signal frame
 * holds the processor's own vector, error code and fault address, so the
 * architecture's trap code can be handed the frame it knows. What it changes
 * goes back into the signal frame and takes effect when the handler returns.
 */
#include "context.h"
#include "../linuxu_priv.h"

#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/panic.h>
#include <arrow/plat/program_memory.h>

#define LINUXU_SIGILL 4
#define LINUXU_SIGTRAP 5
#define LINUXU_SIGBUS 7
#define LINUXU_SIGFPE 8
#define LINUXU_SIGSEGV 11

#define LINUXU_PAGE_MASK 0xfff

/* Room for the host's signal frame with the largest vector state, twice. */
#define LINUXU_SIGNAL_STACK 32768

static char linuxu_signal_stack[LINUXU_SIGNAL_STACK] __aligned(16);

/*
 * A fault of the program, or of a copy for it: the page is there now, and the
 * host is to map it, even if it had done so and was made to forget.
 */
static void linuxu_fault_served(const struct arrow_arch_frame *frame)
{
	if (frame->vector == ARROW_ARCH_TRAP_PAGE)
		arrow_plat_program_changed(frame->fault_address &
					   ~(uintptr_t)LINUXU_PAGE_MASK);
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
}

static void linuxu_on_fault(int signal, void *info,
			    struct linuxu_context *context)
{
	struct arrow_arch_frame frame;

	(void)info;
	linuxu_alignment_unchecked();
	linuxu_context_read(context, &frame);
	if (CONFIG_APP_ATTACHED && signal == LINUXU_SIGBUS &&
	    frame.vector == ARROW_ARCH_TRAP_PAGE)
		arrow_panic("the host has no memory left for the process");
	arrow_arch_trap_dispatch(&frame);
	if (CONFIG_APP_ATTACHED)
		linuxu_fault_served(&frame);
	linuxu_context_write(&frame, context);
}

void linuxu_catch_faults(void)
{
	static const int signals[] = { LINUXU_SIGILL, LINUXU_SIGTRAP,
				       LINUXU_SIGBUS, LINUXU_SIGFPE,
				       LINUXU_SIGSEGV };
	const struct linuxu_stack stack = {
		.base = linuxu_signal_stack,
		.size = sizeof(linuxu_signal_stack),
	};

	linuxu_sigaltstack(&stack, NULL);
	for (size_t i = 0; i < ARROW_COUNT(signals); i++)
		linuxu_catch_signal(signals[i], linuxu_on_fault);
}
