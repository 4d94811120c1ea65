/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's side of a ready program in a process: registers that only the
 * host can set, and what it says of the processor.
 */
#include "../linuxu_priv.h"
#include "../program_host.h"

#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/segment.h>
#include <arrow/cmdline.h>
#include <arrow/plat/program_memory.h>

/* Operations of arch_prctl; numbers of Linux. */
#define PROGRAM_SET_GS 0x1001
#define PROGRAM_SET_FS 0x1002
#define PROGRAM_GET_FS 0x1003
#define PROGRAM_GET_GS 0x1004

/* Linux's least, for a host that does not say what a signal takes. */
#define PROGRAM_SIGNAL_STACK 2048

void arrow_arch_program_init(void)
{
	linuxu_program_addresses();
	linuxu_catch_calls();
}

/* enter.S; debuggers stop here. */
void enter_program(uintptr_t entry, uintptr_t stack,
		   const struct linuxu_stack *signals) __noreturn;

/* The kernel's stack, which handlers may leave for that of another thread. */
static struct linuxu_stack program_signals = { .flags = LINUXU_STACK_DISARMED };

void arrow_arch_program_enter(uintptr_t entry, uintptr_t stack)
{
	if (arrow_cmdline_find("arrow.debug"))
		linuxu_touch_code();
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
	program_signals.base = arrow_image_stack_start;
	program_signals.size =
		(size_t)(arrow_image_stack_end - arrow_image_stack_start);
	enter_program(entry, stack,
		      CONFIG_WAIT_THREADS ? &program_signals : NULL);
}

static uintptr_t program_base(int operation)
{
	uintptr_t value = 0;

	linuxu_arch_prctl(operation, (uintptr_t)&value);
	return value;
}

uintptr_t arrow_arch_thread_pointer_get(void)
{
	return program_base(PROGRAM_GET_FS);
}

void arrow_arch_thread_pointer_set(uintptr_t value)
{
	linuxu_arch_prctl(PROGRAM_SET_FS, value);
}

uintptr_t arrow_arch_gs_get(void)
{
	return program_base(PROGRAM_GET_GS);
}

void arrow_arch_gs_set(uintptr_t value)
{
	linuxu_arch_prctl(PROGRAM_SET_GS, value);
}

void arrow_arch_program_auxiliary(struct arrow_arch_auxiliary *auxiliary)
{
	auxiliary->capabilities = linuxu_found.capabilities;
	auxiliary->more_capabilities = linuxu_found.more_capabilities;
	auxiliary->signal_stack = linuxu_found.signal_stack;
	if (!auxiliary->signal_stack)
		auxiliary->signal_stack = PROGRAM_SIGNAL_STACK;
	auxiliary->platform = "x86_64";
}
