/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps: from the gate to C and back.
 *
 * The gate's stack is only a place to stand: everything is copied to another
 * one at once, where the C code runs, so that a trap within a trap finds the
 * gate's stack free. An attached program is told by its privilege, or else by its
 * address, which is not one of the image; its state goes to the kernel stack.
 * That of the kernel goes
 * below its own stack pointer: it is built without a red zone, so nothing lives
 * there. If it is that stack that is broken, the copy would trap again for
 * ever; such a trap is told by its kind or by its address, and is reported on a
 * stack of its own.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include "regs.h"
#include "user_access.h"

/*
 * A page fault this near to the stack pointer is one of the stack itself. A
 * larger frame's is not noticed at first, but by the fault of the copy.
 */
#define STACK_BELOW 0x1000
#define STACK_ABOVE 0x1000

/* What is on the gate's stack once %rbx points there. */
#define GATE_RBX 0
#define GATE_RAX 8
#define GATE_VECTOR 16
#define GATE_ERROR 24
#define GATE_RIP 32
#define GATE_CS 40
#define GATE_RFLAGS 48
#define GATE_RSP 56
#define GATE_SS 64

/* In a struct arrow_arch_frame, of a system call. */
#define FRAME_RSP 168

	.section .text.arch_gates, "ax"

/*
 * arch_gates - what the gates point to, GATE_SIZE bytes a trap. Each makes up
 * for an error code that its trap lacks, then calls: the low byte of the
 * return address says which gate it was. Those of interrupts push their number
 * in place of an error code. The linker script puts them at the beginning of the
 * image, so that all have the upper halves of their addresses in common, as it
 * cuts them.
 */
	.globl	arch_gates
	.type	arch_gates, @function
arch_gates:
	.set	vector, 0
	.rept	ARROW_ARCH_TRAPS
	.balign	GATE_SIZE, 0xcc
	/* bits of 8, 10-14, 17, 21, 29, 30: these have an error code */
	.if	(0x60227d00 >> vector) & 1
	.byte	0x66, 0x90
	.else
	pushq	$0
	.endif
	.if	vector == ARROW_ARCH_TRAP_NMI || vector == ARROW_ARCH_TRAP_DOUBLE || \
		vector == ARROW_ARCH_TRAP_MACHINE
	call	trap_fatal
	.else
	call	trap_common
	.endif
	.set	vector, vector + 1
	.endr
#if CONFIG_APP_ATTACHED
	.rept	ARROW_ARCH_INTERRUPTS
	.balign	GATE_SIZE, 0xcc
	pushq	$vector
	call	trap_interrupt
	.set	vector, vector + 1
	.endr
#endif
	.size	arch_gates, . - arch_gates

	.section .text.arch_trap, "ax"

/* GATE_ENTER - make the gate's stack look as above, with %rbx pointing to it. */
	.macro GATE_ENTER
	cld
	pushq	%rax
	pushq	%rbx
	movq	%rsp, %rbx
	movzbl	GATE_VECTOR(%rbx), %eax
	shrl	$3, %eax
	movq	%rax, GATE_VECTOR(%rbx)
	.endm

/* BRANCH_IF_PROGRAM - go to trap_program if it was not the kernel that ran. */
	.macro BRANCH_IF_PROGRAM
#if CONFIG_ISOLATION_USER
	testb	$3, GATE_CS(%rbx)
	jnz	trap_program
#elif CONFIG_APP_ATTACHED
	cmpq	$ARROW_ARCH_IMAGE_BASE, GATE_RIP(%rbx)
	jb	trap_program
	cmpq	$arch_syscall_leave, GATE_RIP(%rbx)
	je	trap_leaving
#if CONFIG_X86_64_THREADS
	cmpq	$arch_syscall_popped, GATE_RIP(%rbx)
	je	trap_popped
#endif
#endif
	.endm

/*
 * FRAME_PUSH - build a struct arrow_arch_frame on the stack of %rsp, which is
 * 16-aligned, and leave %rsp and %rdi ready for a call that takes it.
 */
	.macro FRAME_PUSH
	pushq	%rax
	pushq	GATE_SS(%rbx)
	pushq	GATE_RSP(%rbx)
	pushq	GATE_RFLAGS(%rbx)
	pushq	GATE_CS(%rbx)
	pushq	GATE_RIP(%rbx)
	pushq	GATE_ERROR(%rbx)
	pushq	GATE_VECTOR(%rbx)
	pushq	GATE_RAX(%rbx)
	pushq	GATE_RBX(%rbx)
	pushq	%rcx
	pushq	%rdx
	pushq	%rsi
	pushq	%rdi
	pushq	%rbp
	pushq	%r8
	pushq	%r9
	pushq	%r10
	pushq	%r11
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	movq	%cr2, %rax
	pushq	%rax
	movq	%rsp, %rdi
	.endm

/*
 * trap_common - a trap that can be handled
 * On the gate's stack: what the processor put there, the error code, the
 * address in arch_gates.
 */
	.type	trap_common, @function
trap_common:
	GATE_ENTER
	BRANCH_IF_PROGRAM
	cmpl	$ARROW_ARCH_TRAP_STACK, %eax
	je	trap_stack
	cmpl	$ARROW_ARCH_TRAP_PAGE, %eax
	jne	trap_kernel
	testb	$ARROW_ARCH_PAGE_FETCH, GATE_ERROR(%rbx)
	jnz	trap_kernel
	movq	%cr2, %rax
	subq	GATE_RSP(%rbx), %rax
	addq	$STACK_BELOW, %rax
	cmpq	$(STACK_BELOW + STACK_ABOVE), %rax
	jb	trap_stack
trap_kernel:
	movq	GATE_RSP(%rbx), %rsp
	andq	$-16, %rsp
trap_handle:
	FRAME_PUSH
	/* a copy may have been interrupted while it could reach the program */
	USER_CLOSE
	call	arrow_arch_trap_dispatch
	/* arch_trap_return - go on as the frame at %rsp says */
	.globl	arch_trap_return
	.hidden	arch_trap_return
arch_trap_return:
	popq	%rax
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%r11
	popq	%r10
	popq	%r9
	popq	%r8
	popq	%rbp
	popq	%rdi
	popq	%rsi
	popq	%rdx
	popq	%rcx
	popq	%rbx
	popq	%rax
	addq	$16, %rsp
	iretq
	.size	trap_common, . - trap_common

#if CONFIG_APP_ATTACHED
/*
 * trap_interrupt - a device wants something
 * On the gate's stack: what the processor put there, the number, an address.
 */
	.type	trap_interrupt, @function
trap_interrupt:
	cld
	pushq	%rax
	pushq	%rbx
	movq	%rsp, %rbx
	movq	GATE_ERROR(%rbx), %rax
	movq	%rax, GATE_VECTOR(%rbx)
	movq	$0, GATE_ERROR(%rbx)
	BRANCH_IF_PROGRAM
	jmp	trap_kernel
	.size	trap_interrupt, . - trap_interrupt

#if !CONFIG_ISOLATION_USER
#if CONFIG_X86_64_THREADS
/*
 * trap_popped - a step before that: the frame of the call is at the stack
 * pointer. Most interrupts of a program that calls and calls come here
 */
	.type	trap_popped, @function
trap_popped:
	movq	GATE_RSP(%rbx), %rsp
	pushq	FRAME_RSP(%rsp)
	popq	GATE_RSP(%rbx)
	.size	trap_popped, . - trap_popped
#endif

/*
 * trap_leaving - on the last step of a system call: the stack is the program's
 * already, and what goes on at %rcx is the program
 */
	.type	trap_leaving, @function
trap_leaving:
	movq	%rcx, GATE_RIP(%rbx)
	jmp	trap_program
	.size	trap_leaving, . - trap_leaving
#endif

/*
 * trap_program - the program was interrupted: go on on the kernel stack, which
 * is empty then. What lies below the program's stack pointer is its red zone.
 */
	.type	trap_program, @function
trap_program:
#if CONFIG_X86_64_THREADS
	movq	arch_stack_end(%rip), %rsp
#else
	movq	$arrow_image_stack_end, %rsp
#endif
	jmp	trap_handle
	.size	trap_program, . - trap_program
#endif

/* trap_stack - the interrupted stack is no use: go on on another */
	.type	trap_stack, @function
trap_stack:
	movq	$arch_stack_fatal, %rsp
	jmp	0f
	.size	trap_stack, . - trap_stack

/* trap_fatal - a trap with a stack of its own, and no way back */
	.type	trap_fatal, @function
trap_fatal:
	GATE_ENTER
	andq	$-16, %rsp
0:	FRAME_PUSH
	call	arch_trap_fatal
	ud2
	.size	trap_fatal, . - trap_fatal

	.section .note.GNU-stack, "", @progbits
