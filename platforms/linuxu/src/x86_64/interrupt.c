/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts of a process are signals. They are held back while the kernel serves
 * the program, and come when that goes on or when the kernel waits for one.
 */
#include "context.h"

#include <arrow/arch/cpu.h>
#include <arrow/arch/program.h>
#include <arrow/plat/program_memory.h>
#include <arrow/way_out.h>

void linuxu_serve_interrupt(struct linuxu_context *context,
			    void (*serve)(struct arrow_arch_frame *frame))
{
	struct arrow_arch_frame frame;

	linuxu_alignment_unchecked();
	linuxu_context_read(context, &frame);
	frame.vector = ARROW_ARCH_TRAPS;
	frame.fault_address = 0;
	frame.error = 0;
	serve(&frame);
	if (CONFIG_SYSCALL_WAY_OUT && arrow_way_out_work &&
	    arrow_arch_frame_is_program(&frame))
		arrow_way_out(&frame, 0);
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
	linuxu_context_write(&frame, context);
}

void arrow_arch_wait(void)
{
	const uint64_t nothing_held_back = 0;

	linuxu_ppoll(NULL, 0, NULL, &nothing_held_back,
		     sizeof(nothing_held_back));
}
