/* SPDX-License-Identifier: BSD-3-Clause */
/* The way out of a trap; that of a system call is in syscall.S. */
#include <arrow/arch/program.h>
#include <arrow/way_out.h>

#include "arch.h"

void arch_way_out(struct arrow_arch_frame *frame)
{
	if (arrow_way_out_work && arrow_arch_frame_is_program(frame))
		arrow_way_out(frame, 0);
}
