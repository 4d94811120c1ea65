/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * COM1 is line 4 of a PC's first interrupt controller (8259A), the only one let
 * through; with NS16550_APIC that of an I/O APIC, if there is one. Lines are
 * edges: each interrupt is for all that has come, and who is called reads until
 * the port is empty. The processor's own controller (the local APIC) lets it
 * through on its line 0, if it is on and can be reached; a machine without one
 * of the two never interrupts, and the program's calls find what came.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/arch/trap.h>
#include <arrow/types.h>

#include "interrupt.h"

/* The controller's ports, and what initialises it (ICW1 to ICW4 of the 8259A). */
#define INTERRUPT_COMMAND 0x20
#define INTERRUPT_DATA 0x21
#define INTERRUPT_BEGIN 0x11
#define INTERRUPT_CASCADE 0x04
#define INTERRUPT_8086 0x01
#define INTERRUPT_DONE 0x20

#define INTERRUPT_COM1 4

/*
 * What both controllers say when a line has fallen again too early; it is not to
 * be ended.
 */
#define INTERRUPT_SPURIOUS 7

/* The local APIC (Intel SDM volume 3, chapter 11): in CPUID 1 edx, its base. */
#define APIC_PRESENT (1u << 9)
#define APIC_MSR_BASE 0x1b
#define APIC_ON (1u << 11)
#define APIC_BY_MSR (1u << 10)
#define APIC_ADDRESS UINT64_C(0x000ffffffffff000)

/* Its registers: spurious interrupts with the switch, and line 0. */
#define APIC_SPURIOUS 0x0f
#define APIC_LINE0 0x35
#define APIC_REGISTERS 0x400
#define APIC_MSR_FIRST 0x800
#define APIC_ENABLED 0x100
#define APIC_EXTERNAL 0x700

static void (*interrupt_came)(void);

static bool interrupt_serve(struct arrow_arch_frame *frame)
{
	(void)frame;
	arrow_arch_port_out8(INTERRUPT_COMMAND, INTERRUPT_DONE);
	interrupt_came();
	return true;
}

static bool interrupt_spurious(struct arrow_arch_frame *frame)
{
	(void)frame;
	return true;
}

/* @registers: NULL: reached by MSRs */
static void interrupt_apic_write(volatile char *registers, unsigned int number,
				 uint32_t value)
{
	if (registers)
		*(volatile uint32_t *)(registers + number * 16) = value;
	else
		arrow_arch_msr_write(APIC_MSR_FIRST + number, value);
}

/* Let the old controller's interrupts through to the processor. */
static void interrupt_open_apic(void)
{
	volatile char *registers = NULL;

	if (!(arrow_arch_cpuid(1, 0).edx & APIC_PRESENT))
		return;
	uint64_t base = arrow_arch_msr_read(APIC_MSR_BASE);

	if (!(base & APIC_ON))
		return;
	if (!(base & APIC_BY_MSR)) {
		registers = arrow_arch_pt_device_map(base & APIC_ADDRESS,
						     APIC_REGISTERS);
		if (!registers)
			return;
	}
	interrupt_apic_write(registers, APIC_SPURIOUS,
			     APIC_ENABLED |
				     (ARROW_ARCH_TRAPS + INTERRUPT_SPURIOUS));
	interrupt_apic_write(registers, APIC_LINE0, APIC_EXTERNAL);
}

void ns16550_interrupt_set(void (*came)(void))
{
	unsigned int vector = ARROW_ARCH_TRAPS + INTERRUPT_COM1;

	interrupt_came = came;
	if (CONFIG_NS16550_APIC &&
	    ns16550_interrupt_route(INTERRUPT_COM1, vector, came)) {
		arrow_arch_interrupts_on();
		return;
	}
	interrupt_open_apic();
	arrow_arch_trap_set(vector, interrupt_serve);
	arrow_arch_trap_set(ARROW_ARCH_TRAPS + INTERRUPT_SPURIOUS,
			    interrupt_spurious);
	arrow_arch_port_out8(INTERRUPT_COMMAND, INTERRUPT_BEGIN);
	arrow_arch_port_out8(INTERRUPT_DATA, ARROW_ARCH_TRAPS);
	arrow_arch_port_out8(INTERRUPT_DATA, INTERRUPT_CASCADE);
	arrow_arch_port_out8(INTERRUPT_DATA, INTERRUPT_8086);
	arrow_arch_port_out8(INTERRUPT_DATA,
			     (uint8_t)~(1u << INTERRUPT_COM1));
	arrow_arch_interrupts_on();
}
