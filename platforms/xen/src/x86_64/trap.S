/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps of a paravirtual domain. Xen calls one function a trap, on the stack that
 * was in use, with %rcx and %r11 above what a processor would put there. The state
 * goes back to Xen, which restores it.
 */
#include <arrow/arch/frame.h>

/* The call that goes on with what is on the stack (xen.h). */
#define HYPERCALL_IRET 23

	.section .text.xen_pv_traps, "ax"

/*
 * xen_pv_traps - XEN_PV_TRAP_SIZE bytes a trap. Each takes Xen's registers off the
 * stack and makes up for an error code that its trap lacks.
 */
	.balign	16
	.globl	xen_pv_traps
	.hidden	xen_pv_traps
	.type	xen_pv_traps, @function
xen_pv_traps:
	.set	vector, 0
	.rept	20
	.balign	16, 0xcc
	popq	%rcx
	popq	%r11
	/* bits of 8, 10-14, 17: these have an error code */
	.if	!((0x00027d00 >> vector) & 1)
	pushq	$0
	.endif
	pushq	$vector
	jmp	xen_pv_trap
	.set	vector, vector + 1
	.endr
	.size	xen_pv_traps, . - xen_pv_traps

/* On the stack: a struct arrow_arch_frame from its vector on. */
	.type	xen_pv_trap, @function
xen_pv_trap:
	cld
	pushq	%rax
	pushq	%rbx
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
	/* Xen plays the register */
	movq	%cr2, %rax
	pushq	%rax
	movq	%rsp, %rdi
	movq	%rsp, %rbx
	andq	$-16, %rsp
	call	arrow_arch_trap_dispatch
	movq	%rbx, %rsp
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
	/* as Xen wants it: no flags, %rcx, %r11, %rax */
	pushq	$0
	pushq	%rcx
	pushq	%r11
	pushq	%rax
	movl	$HYPERCALL_IRET, %eax
	syscall
	ud2
	.size	xen_pv_trap, . - xen_pv_trap

	.section .note.GNU-stack, "", @progbits
