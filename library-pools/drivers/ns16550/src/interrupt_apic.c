/* SPDX-License-Identifier: BSD-3-Clause */
/* The port's line through an I/O APIC. */
#include <arrow/apic.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>

#include "interrupt.h"

static void (*interrupt_apic_came)(void);

static bool interrupt_apic_serve(struct arrow_arch_frame *frame)
{
	(void)frame;
	arrow_apic_end();
	interrupt_apic_came();
	return true;
}

bool ns16550_interrupt_route(unsigned int line, unsigned int vector,
			     void (*came)(void))
{
	if (arrow_apic_route(line, vector))
		return false;
	interrupt_apic_came = came;
	arrow_arch_trap_set(vector, interrupt_apic_serve);
	return true;
}
