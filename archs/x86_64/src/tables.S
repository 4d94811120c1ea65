/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's own tables as constants: segments, task state, gates. The
 * formats cut addresses into pieces for which there is no relocation, so the
 * linker script defines the pieces as symbols of their own:
 * arrow_image_gates_{low,middle,high}, arrow_image_tss_{low,middle,top,high}.
 *
 * Each gate uses a stack of the interrupt stack table, whose stacks lie above
 * the boot stack.
 */
#include <arrow/arch/frame.h>
#include "regs.h"

/* Bytes of each stack; trap.S says what the first is used for. */
#define STACK_TRAP 256
#define STACK_FATAL 2048

	.section .data.arch_gdt, "aw"
	.balign	8
	.globl	arch_gdt
	.hidden	arch_gdt
	.type	arch_gdt, @object
arch_gdt:
	.quad	0
	.quad	0x00209b0000000000	/* code: 64-bit, accessed */
#if CONFIG_APP_ATTACHED
	.quad	0x0000930000000000	/* data, accessed */
#endif
	.word	TSS_SIZE - 1		/* task state: 64-bit, available */
	.word	arrow_image_tss_low
	.byte	arrow_image_tss_middle
	.byte	0x89
	.byte	0
	.byte	arrow_image_tss_top
	.long	arrow_image_tss_high
	.long	0
#if CONFIG_APP_ATTACHED
	.quad	0x0000f30000000000	/* the program's data, accessed */
	.quad	0x0020fb0000000000	/* its code: 64-bit, accessed */
#endif
	.size	arch_gdt, GDT_SIZE

	.section .rodata.arch_tables, "a"
	.balign	8
	.globl	arch_tss
	.type	arch_tss, @object
arch_tss:
	.long	0
	.fill	4, 8, 0			/* RSP0-2, reserved */
	.quad	stacks + STACK_TRAP
	.quad	stacks + STACK_TRAP + STACK_FATAL
	.quad	stacks + STACK_TRAP + STACK_FATAL * 2
	.quad	stacks + STACK_TRAP + STACK_FATAL * 3
	.fill	3, 8, 0			/* IST 5-7 */
	.quad	0
	.word	0
	.word	TSS_SIZE		/* no I/O permission map */
	.size	arch_tss, TSS_SIZE

	.balign	8
	.type	idt, @object
idt:
	.set	vector, 0
	.rept	GATE_COUNT
	.set	ist, IST_TRAP
	.if	vector == ARROW_ARCH_TRAP_NMI
	.set	ist, IST_NMI
	.elseif	vector == ARROW_ARCH_TRAP_DOUBLE
	.set	ist, IST_DOUBLE
	.elseif	vector == ARROW_ARCH_TRAP_MACHINE
	.set	ist, IST_MACHINE
	.endif
	.set	gate, 0x8e		/* interrupt gate: interrupts off */
	.if	vector == ARROW_ARCH_TRAP_BREAKPOINT || vector == ARROW_ARCH_TRAP_OVERFLOW
	.set	gate, 0xee		/* the program may ask for it */
	.endif
	.word	arrow_image_gates_low + vector * GATE_SIZE
	.word	SELECTOR_CODE
	.byte	ist
	.byte	gate
	.word	arrow_image_gates_middle
	.long	arrow_image_gates_high
	.long	0
	.set	vector, vector + 1
	.endr
	.size	idt, . - idt

	.globl	arch_gdt_pointer
	.hidden	arch_gdt_pointer
arch_gdt_pointer:
	.word	GDT_SIZE - 1
	.quad	arch_gdt
	.globl	arch_idt_pointer
	.hidden	arch_idt_pointer
arch_idt_pointer:
	.word	GATE_COUNT * 16 - 1
	.quad	idt

	.section .bss.arrow_stack_traps, "aw", @nobits
	.balign	16
stacks:
	.skip	STACK_TRAP + STACK_FATAL * 2
	.globl	arch_stack_fatal
	.hidden	arch_stack_fatal
arch_stack_fatal:
	.skip	STACK_FATAL
	.size	stacks, . - stacks

	.section .note.GNU-stack, "", @progbits
