/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps: from the vector to C and back.
 *
 * A trap of the kernel leaves its stack pointer as it is, and the state goes
 * below it, where nothing lives. If it is that stack that is broken, storing
 * would trap again for ever. So a fault near the stack pointer, or a stack
 * pointer that is not aligned, is reported on a stack of its own. A larger
 * frame's overflow is not noticed at first, but by the fault of the store.
 */
#include <arrow/arch/frame.h>
#include "regs.h"

/* Offsets in a struct arrow_arch_frame; trap.c holds them against it. */
#define FRAME_X30 240
#define FRAME_SP 248
#define FRAME_PC 256
#define FRAME_SYNDROME 272
#define FRAME_VECTOR 288
#define FRAME_SIZE 304

/* Near is within so many bytes, as a power of two, below or above. */
#define STACK_NEAR 12

/* Bytes of the stack for what cannot be handled. */
#define STACK_FATAL 2048

	.section .text.arch_vectors, "ax"

/*
 * arch_vectors - where the processor goes, 128 bytes a kind of exception
 * The linker script aligns them. Exceptions of a lower level cannot come: no
 * code runs there.
 */
	.globl	arch_vectors
	.type	arch_vectors, @function
arch_vectors:
	/*
	 * synchronous, on the program's stack pointer: the way up, see start.S.
	 * All registers are as they were there.
	 */
	ldr	x2, =arrow_image_stack_end
	mov	sp, x2
	/* no caller: the back trace ends here */
	mov	x29, xzr
	mov	x30, xzr
	mov	x0, x19
	br	x20
	.ltorg

	/* the others on that stack pointer cannot come */
	.balign	128
	b	.
	.balign	128
	b	.
	.balign	128
	b	.

	/* synchronous: is the stack in order? */
	.balign	128
	msr	tpidr_el1, x0
	mov	x0, sp
	tst	x0, #15
	b.ne	trap_stack
	mrs	x0, esr_el1
	lsr	x0, x0, #ARROW_ARCH_SYNDROME_CLASS
	cmp	x0, #ARROW_ARCH_CLASS_DATA
	b.ne	trap_synchronous
	mrs	x0, far_el1
	sub	sp, sp, x0
	mov	x0, sp
	add	x0, x0, #1, lsl #STACK_NEAR
	lsr	x0, x0, #STACK_NEAR + 1
	cbz	x0, trap_near
	mrs	x0, far_el1
	add	sp, sp, x0
	b	trap_synchronous
trap_near:
	mrs	x0, far_el1
	add	sp, sp, x0
	b	trap_stack

	.balign	128
	msr	tpidr_el1, x0
	mov	x0, #ARROW_ARCH_TRAP_INTERRUPT
	b	trap_other

	.balign	128
	msr	tpidr_el1, x0
	mov	x0, #ARROW_ARCH_TRAP_FAST_INTERRUPT
	b	trap_other

	.balign	128
	msr	tpidr_el1, x0
	mov	x0, #ARROW_ARCH_TRAP_MACHINE
	b	trap_other
	.size	arch_vectors, . - arch_vectors

	.section .text.arch_trap, "ax"

/*
 * FRAME_STORE - build a struct arrow_arch_frame at sp, but for sp and vector,
 * and have x0 point to it. x0's own value is in tpidr_el1.
 */
	.macro FRAME_STORE
	str	x1, [sp, #8]
	.irp	n, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28
	FRAME_PAIR \n
	.endr
	mrs	x1, tpidr_el1
	str	x1, [sp]
	mrs	x1, elr_el1
	mrs	x2, spsr_el1
	stp	x1, x2, [sp, #FRAME_PC]
	mrs	x1, esr_el1
	mrs	x2, far_el1
	stp	x1, x2, [sp, #FRAME_SYNDROME]
	mov	x0, sp
	.endm

	.altmacro
	.macro FRAME_PAIR n
	FRAME_PAIR_OF \n, %(\n + 1), %(\n * 8)
	.endm
	.macro FRAME_PAIR_OF a, b, offset
	stp	x\a, x\b, [sp, #\offset]
	.endm
	.macro LOAD_PAIR n
	LOAD_PAIR_OF \n, %(\n + 1), %(\n * 8)
	.endm
	.macro LOAD_PAIR_OF a, b, offset
	ldp	x\a, x\b, [sp, #\offset]
	.endm

/* trap_synchronous - what it was is in the syndrome; x0 is in tpidr_el1 */
	.type	trap_synchronous, @function
trap_synchronous:
	mov	x0, #ARROW_ARCH_TRAPS
/* trap_other - likewise, and the trap's number is in x0 */
trap_other:
	sub	sp, sp, #FRAME_SIZE
	str	x0, [sp, #FRAME_VECTOR]
	FRAME_STORE
	add	x1, sp, #FRAME_SIZE
	stp	x30, x1, [sp, #FRAME_X30]
	bl	arch_trap
	ldp	x1, x2, [sp, #FRAME_PC]
	msr	elr_el1, x1
	msr	spsr_el1, x2
	.irp	n, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28
	LOAD_PAIR \n
	.endr
	ldp	x30, x0, [sp, #FRAME_X30]
	mov	x1, sp
	mov	sp, x0
	ldp	x0, x1, [x1]
	eret
	.size	trap_synchronous, . - trap_synchronous

/*
 * trap_stack - the interrupted stack is no use: go on on another
 * x0 is in tpidr_el1. There is no way back.
 */
	.type	trap_stack, @function
trap_stack:
	msr	tpidrro_el0, x1
	mov	x0, sp
	adrp	x1, stack_fatal + STACK_FATAL
	add	x1, x1, #:lo12:stack_fatal + STACK_FATAL
	mov	sp, x1
	mrs	x1, tpidrro_el0
	sub	sp, sp, #FRAME_SIZE
	stp	x30, x0, [sp, #FRAME_X30]
	mov	x0, #ARROW_ARCH_TRAPS
	str	x0, [sp, #FRAME_VECTOR]
	FRAME_STORE
	bl	arch_trap_fatal
	.size	trap_stack, . - trap_stack

	.section .bss.arrow_stack_traps, "aw", @nobits
	.balign	16
	.type	stack_fatal, @object
stack_fatal:
	.skip	STACK_FATAL
	.size	stack_fatal, STACK_FATAL

	.section .note.GNU-stack, "", @progbits
