/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps: from the vector to C and back.
 *
 * An attached program runs on a stack pointer of its own, the kernel's is at the
 * end of an empty stack then, and the state goes there. A trap of the kernel
 * leaves its stack pointer as it is, and the state goes
 * below it, where nothing lives. If it is that stack that is broken, storing
 * would trap again for ever. So a fault near the stack pointer, or a stack
 * pointer that is not aligned, is reported on a stack of its own. A larger
 * frame's overflow is not noticed at first, but by the fault of the store.
 */
#include <arrow/arch/frame.h>
#include "regs.h"
#include "trap_frame.h"

/* Near is within so many bytes, as a power of two, below or above. */
#define STACK_NEAR 12

/* Bytes of the stack for what cannot be handled. */
#define STACK_FATAL 2048

	.section .text.arch_vectors, "ax"

/* TRAP_KERNEL - a trap of the kernel comes to C */
	.macro TRAP_KERNEL
/* trap_synchronous - what it was is in the syndrome; x0 is in tpidr_el1 */
trap_synchronous:
	mov	x0, #TRAP_SYNCHRONOUS
/* trap_kernel - likewise, and the trap's number is in x0 */
trap_kernel:
	sub	sp, sp, #FRAME_SIZE
	str	x0, [sp, #FRAME_VECTOR]
	mrs	x0, tpidr_el1
	stp	x0, x1, [sp]
	add	x1, sp, #FRAME_SIZE
	b	trap_store
	.endm

/*
 * CALL_HIGH - a system call, of syscall.S, behind the first that are in the table
 * x6: its number; x9: arrow_gen_syscall_gap; x10: the table. What lies in the gap
 * is too small without it, or wraps around.
 */
	.macro CALL_HIGH
	.globl	syscall_high
	.hidden	syscall_high
syscall_high:
	adrp	x11, arrow_gen_syscall_gap_size
	ldr	x11, [x11, #:lo12:arrow_gen_syscall_gap_size]
	sub	x11, x6, x11
	cmp	x11, x9
	b.lo	.Lmissing
	adrp	x9, arrow_gen_syscall_count
	ldr	x9, [x9, #:lo12:arrow_gen_syscall_count]
	cmp	x11, x9
	b.hs	.Lmissing
	ldrsh	x9, [x10, x11, lsl #1]
	b	syscall_serve
.Lmissing:
	bl	arrow_syscall_missing
	b	syscall_return
	.endm

/* TRAP_PROGRAM - a trap of the program comes to C, and goes back */
	.macro TRAP_PROGRAM
/* trap_program - x0 and x1 are stored, x0 is the trap's number */
trap_program:
	str	x0, [sp, #FRAME_VECTOR]
	mrs	x1, sp_el0
	b	trap_store
/* trap_leave - x0 and x1 are left, x0 is the program's stack pointer */
trap_leave:
	msr	sp_el0, x0
	ldp	x0, x1, [sp], #FRAME_SIZE
	eret
	.endm

/*
 * TRAP_STORE - build a struct arrow_arch_frame at sp, in which x0, x1 and vector
 * are already, and call C
 * x1: the interrupted stack pointer
 */
	.macro TRAP_STORE
trap_store:
	.irp	n, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28
	FRAME_PAIR \n
	.endr
	stp	x30, x1, [sp, #FRAME_X30]
	mrs	x1, elr_el1
	mrs	x2, spsr_el1
	stp	x1, x2, [sp, #FRAME_PC]
	mrs	x1, esr_el1
	mrs	x2, far_el1
	stp	x1, x2, [sp, #FRAME_SYNDROME]
	mov	x0, sp
	bl	arch_trap
	b	trap_restore
	.endm

/* TRAP_RESTORE - go on as the frame at sp says */
	.macro TRAP_RESTORE
	.globl	trap_restore
	.hidden	trap_restore
trap_restore:
	ldp	x1, x2, [sp, #FRAME_PC]
	msr	elr_el1, x1
	msr	spsr_el1, x2
#if CONFIG_APP_ATTACHED
	tst	x2, #PSTATE_KERNEL
#endif
	.irp	n, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28
	LOAD_PAIR \n
	.endr
	ldp	x30, x0, [sp, #FRAME_X30]
#if CONFIG_APP_ATTACHED
	b.eq	trap_leave
#endif
	mov	x1, sp
	mov	sp, x0
	ldp	x0, x1, [x1]
	eret
	.endm

/* VECTOR - begin the next one; the section itself need not be aligned so */
	.set	vectors_next, 0
	.macro VECTOR
	.org	vectors_first + vectors_next
	.set	vectors_next, vectors_next + 128
	.endm

/* KERNEL_VECTOR - a trap of the kernel that says nothing more */
	.macro KERNEL_VECTOR number
	VECTOR
	msr	tpidr_el1, x0
	mov	x0, #\number
	b	trap_kernel
	.endm

/* PROGRAM_VECTOR - likewise of the program */
	.macro PROGRAM_VECTOR number
	VECTOR
	sub	sp, sp, #FRAME_SIZE
	stp	x0, x1, [sp]
	mov	x0, #\number
	b	trap_program
	.endm

/* PROGRAM_VECTORS - all of the program's: most are system calls */
	.macro PROGRAM_VECTORS
	VECTOR
	sub	sp, sp, #FRAME_SIZE
	stp	x16, x17, [sp, #16 * 8]
	mrs	x16, esr_el1
	lsr	x16, x16, #ARROW_ARCH_SYNDROME_CLASS
	cmp	x16, #ARROW_ARCH_TRAP_CALL
	b.eq	arch_syscall
	ldr	x16, [sp, #16 * 8]
	stp	x0, x1, [sp]
	mov	x0, #TRAP_SYNCHRONOUS
	b	trap_program
	TRAP_PROGRAM
	CALL_HIGH
	PROGRAM_VECTOR ARROW_ARCH_TRAP_INTERRUPT
	TRAP_STORE
	PROGRAM_VECTOR ARROW_ARCH_TRAP_FAST_INTERRUPT
	TRAP_RESTORE
	PROGRAM_VECTOR ARROW_ARCH_TRAP_MACHINE
	.endm

/*
 * arch_vectors - where the processor goes, 128 bytes a kind of exception
 * The linker script aligns them. What has no vector here cannot come: no code
 * runs in that state. The first four are for the kernel's privilege on the
 * program's stack pointer; without them the script has other code in their place.
 * A vector is seldom as long as its place: the code that they lead to lies behind.
 */
	.globl	arch_vectors, arch_vectors_left_out
vectors_first:
#if CONFIG_APP_ATTACHED && !CONFIG_ISOLATION_USER
	.set	arch_vectors_left_out, 0
	PROGRAM_VECTORS
#else
	.set	arch_vectors_left_out, 0x200
#endif

	/* synchronous, of the kernel: is the stack in order? */
	VECTOR
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

	KERNEL_VECTOR ARROW_ARCH_TRAP_INTERRUPT

/*
 * trap_stack - the interrupted stack is no use: go on on another
 * x0 is in tpidr_el1. There is no way back.
 */
trap_stack:
	mov	x0, sp
	cmp	x0, #STACK_WAY_UP
	b.eq	trap_way_up
	msr	tpidrro_el0, x1
	mov	x1, x0
	adrp	x0, stack_fatal + STACK_FATAL - FRAME_SIZE
	add	sp, x0, #:lo12:stack_fatal + STACK_FATAL - FRAME_SIZE
	mov	x0, #TRAP_FATAL
	str	x0, [sp, #FRAME_VECTOR]
	mrs	x0, tpidr_el1
	str	x0, [sp]
	mrs	x0, tpidrro_el0
	str	x0, [sp, #8]
	b	trap_store

	KERNEL_VECTOR ARROW_ARCH_TRAP_FAST_INTERRUPT

/* trap_way_up - no trap, but the start, see start.S: go on in C */
trap_way_up:
	adrp	x2, arrow_image_stack_end
	add	sp, x2, #:lo12:arrow_image_stack_end
	/* no caller: the back trace ends here */
	mov	x29, xzr
	mov	x30, xzr
	mov	x0, x19
	br	x20
	TRAP_KERNEL

	KERNEL_VECTOR ARROW_ARCH_TRAP_MACHINE

#if CONFIG_APP_ATTACHED
/*
 * arrow_arch_program_enter - see the contract; x0: entry, x1: stack
 * All registers are read from where two zeros are.
 */
	.globl	arrow_arch_program_enter
	.type	arrow_arch_program_enter, @function
arrow_arch_program_enter:
	adrp	x2, arrow_image_stack_end
	add	sp, x2, #:lo12:arrow_image_stack_end
	stp	xzr, xzr, [sp, #-16]!
	mrs	x2, daif
	msr	daifset, #DAIF_ALL
	msr	elr_el1, x0
	msr	sp_el0, x1
	and	x2, x2, #PSTATE_IRQ
	add	x2, x2, #PSTATE_PROGRAM
	msr	spsr_el1, x2
	msr	fpcr, xzr
	msr	fpsr, xzr
	.irp	n, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28
	LOAD_ZEROS \n
	.endr
	ldr	x30, [sp], #16
	eret
	.size	arrow_arch_program_enter, . - arrow_arch_program_enter
#endif

#if CONFIG_ISOLATION_USER
	PROGRAM_VECTORS
#endif
	.set	arch_vectors, vectors_first - arch_vectors_left_out

#if !CONFIG_APP_ATTACHED
	.section .text.arch_trap, "ax"
	TRAP_STORE
	TRAP_RESTORE
#endif

	.section .bss.arrow_stack_traps, "aw", @nobits
	.balign	16
	.type	stack_fatal, @object
stack_fatal:
	.skip	STACK_FATAL
	.size	stack_fatal, STACK_FATAL

	.section .note.GNU-stack, "", @progbits
