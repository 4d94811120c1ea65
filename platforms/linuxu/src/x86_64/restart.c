/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Another program in the place of the one that made a call: it begins with what
 * the host loads at the end of that call's signal.
 */
#include "../program_host.h"
#include "context.h"

#include <arrow/arch/program.h>
#include <arrow/arch/segment.h>
#include <arrow/arch/xsave.h>
#include <arrow/cmdline.h>
#include <arrow/mem.h>
#include <arrow/plat/program_memory.h>

/* Bit 1, which is always there, and interrupts on: what a program sees. */
#define RESTART_FLAGS 0x202

/* The host's words between the two parts stay: they say how much there is. */
static void restart_vectors(char *state)
{
	const struct linuxu_vector_words *words =
		(const void *)(state + ARROW_ARCH_XSAVE_SOFTWARE);
	const uint16_t control = ARROW_ARCH_XSAVE_CONTROL_FIRST;
	const uint32_t mxcsr = ARROW_ARCH_XSAVE_MXCSR_FIRST;

	memset(state, 0, ARROW_ARCH_XSAVE_SOFTWARE);
	memcpy(state + ARROW_ARCH_XSAVE_CONTROL, &control, sizeof(control));
	memcpy(state + ARROW_ARCH_XSAVE_MXCSR, &mxcsr, sizeof(mxcsr));
	if (words->magic == LINUXU_VECTOR_MAGIC)
		memset(state + ARROW_ARCH_XSAVE_HEADER, 0,
		       words->size - ARROW_ARCH_XSAVE_HEADER);
}

void arrow_arch_program_restart(uintptr_t entry, uintptr_t stack)
{
	const struct arrow_arch_frame frame = {
		.rip = entry,
		.rsp = stack,
		.rflags = RESTART_FLAGS,
	};

	linuxu_context_write(&frame, linuxu_interrupted);
	restart_vectors((char *)linuxu_interrupted->state);
	arrow_arch_thread_pointer_set(0);
	arrow_arch_gs_set(0);
	if (arrow_cmdline_find("arrow.debug"))
		linuxu_touch_code();
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
	/* where the handler of the signal returns to lies below its context */
	__asm__ volatile("leaq -8(%0), %%rsp\n\tret"
			 :
			 : "r"(linuxu_interrupted)
			 : "memory");
	__builtin_unreachable();
}
