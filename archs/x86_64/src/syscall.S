/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of an attached program: from the instruction to C and back, and
 * the first step into the program.
 *
 * The same way serves both privileges: the processor leaves the program's stack
 * pointer as it is, and the kernel stack, which is empty while the program
 * runs, begins at a fixed address, or with threads at that of the one that
 * runs. All registers go there as a struct arrow_arch_frame, so that whoever
 * serves the call can look at them. Callee-saved ones are not read back: C code
 * has kept them. No vector register is saved, because the kernel uses none.
 */
#include <arrow/arch/frame.h>
#include "regs.h"

/* Offsets in a struct arrow_arch_frame; program.c holds them against it. */
#define FRAME_R15 8
#define FRAME_R14 16
#define FRAME_R13 24
#define FRAME_R12 32
#define FRAME_R11 40
#define FRAME_R10 48
#define FRAME_R9 56
#define FRAME_R8 64
#define FRAME_RBP 72
#define FRAME_RDI 80
#define FRAME_RSI 88
#define FRAME_RDX 96
#define FRAME_RBX 112
#define FRAME_RIP 144
#define FRAME_RFLAGS 160
#define FRAME_RSP 168
#define FRAME_SIZE 184

/* Where the frame ends; the stack is then aligned as C wants it. */
#define FRAME_END (arrow_image_stack_end - 8)

/* The first bit that no address of the program has. */
#define USER_HALF_SHIFT 47

	.section .text.arch_syscall, "ax"

/*
 * arch_syscall - where the processor goes at SYSCALL
 * %rax: number; %rdi, %rsi, %rdx, %r10, %r8, %r9: arguments; %rcx: where to go
 * on; %r11: flags. Interrupts are off.
 */
	.globl	arch_syscall
	.hidden	arch_syscall
	.type	arch_syscall, @function
	/*
	 * For debuggers, in the debug file alone: where the program's registers
	 * are during the call, as offsets from the end of the frame.
	 */
	.cfi_sections .debug_frame
arch_syscall:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, FRAME_SIZE
	.cfi_offset rip, FRAME_RIP - FRAME_SIZE
	.cfi_offset rsp, FRAME_RSP - FRAME_SIZE
	.cfi_offset rbp, FRAME_RBP - FRAME_SIZE
	.cfi_offset rbx, FRAME_RBX - FRAME_SIZE
	.cfi_offset r12, FRAME_R12 - FRAME_SIZE
	.cfi_offset r13, FRAME_R13 - FRAME_SIZE
	.cfi_offset r14, FRAME_R14 - FRAME_SIZE
	.cfi_offset r15, FRAME_R15 - FRAME_SIZE
	movq	%rsp, program_sp(%rip)
#if CONFIG_X86_64_THREADS
	movq	arch_stack_end(%rip), %rsp
	leaq	-8(%rsp), %rsp
#else
	movq	$FRAME_END, %rsp
#endif
	pushq	$SELECTOR_PROGRAM_DATA
	pushq	program_sp(%rip)
	pushq	%r11
	pushq	$SELECTOR_PROGRAM_CODE
	pushq	%rcx
	pushq	$0
	pushq	$ARROW_ARCH_TRAP_CALL
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
	/* in the place of a fault's address: the seventh argument */
	pushq	%rax
	movq	%r10, %rcx
	cmpq	arrow_gen_syscall_gap(%rip), %rax
	jae	syscall_high
syscall_serve:
	movq	arrow_syscall_active(%rip), %r11
	movswq	(%r11,%rax,2), %rax
	addq	$arrow_gen_syscalls, %rax
	call	*%rax
	.globl	arch_syscall_return
	.hidden	arch_syscall_return
arch_syscall_return:
syscall_return:
#if CONFIG_SYSCALL_WAY_OUT
	cmpl	$0, arrow_way_out_work(%rip)
	jne	syscall_way_out
#endif
	movq	FRAME_RDI(%rsp), %rdi
	movq	FRAME_RSI(%rsp), %rsi
	movq	FRAME_RDX(%rsp), %rdx
	movq	FRAME_R8(%rsp), %r8
	movq	FRAME_R9(%rsp), %r9
	movq	FRAME_R10(%rsp), %r10
	movq	FRAME_RIP(%rsp), %rcx
#if CONFIG_ISOLATION_USER
	/* to any other address SYSRET would trap in the kernel */
	movq	%rcx, %r11
	shrq	$USER_HALF_SHIFT, %r11
	jnz	syscall_astray
	movq	FRAME_RFLAGS(%rsp), %r11
	movq	FRAME_RSP(%rsp), %rsp
	sysretq
syscall_astray:
	movq	FRAME_R11(%rsp), %r11
	addq	$FRAME_RIP, %rsp
	iretq
#else
	movq	FRAME_RFLAGS(%rsp), %r11
	pushq	%r11
	popfq
#if CONFIG_X86_64_THREADS
	/* so is an interrupt here, for which the last step is made, too */
	.globl	arch_syscall_popped
	.hidden	arch_syscall_popped
arch_syscall_popped:
#endif
	movq	FRAME_RSP(%rsp), %rsp
	/* a trap here is the program's, see trap.S: interrupts are on again, or
	 * the program runs step by step */
	.globl	arch_syscall_leave
	.hidden	arch_syscall_leave
arch_syscall_leave:
	jmp	*%rcx
#endif
	.cfi_endproc
	.size	arch_syscall, . - arch_syscall

	/* what lies in the gap is too small without it, or wraps around */
	.type	syscall_high, @function
syscall_high:
	subq	arrow_gen_syscall_gap_size(%rip), %rax
	cmpq	arrow_gen_syscall_gap(%rip), %rax
	jb	0f
	cmpq	arrow_gen_syscall_count(%rip), %rax
	jb	syscall_serve
0:	call	arrow_syscall_missing
	jmp	syscall_return
	.size	syscall_high, . - syscall_high

#if CONFIG_SYSCALL_WAY_OUT
/* syscall_way_out - %rax: the result; the frame is at %rsp */
	.type	syscall_way_out, @function
syscall_way_out:
	movq	%rsp, %rdi
	movq	%rax, %rsi
	call	*arrow_way_out(%rip)
	jmp	arch_trap_return
	.size	syscall_way_out, . - syscall_way_out
#endif

	.section .text.arrow_arch_program_enter, "ax"

/* arrow_arch_program_enter - see the contract; %rdi: entry, %rsi: stack */
	.globl	arrow_arch_program_enter
	.type	arrow_arch_program_enter, @function
arrow_arch_program_enter:
	movq	$FRAME_END, %rsp
	pushq	$SELECTOR_PROGRAM_DATA
	pushq	%rsi
	pushfq
	andl	$RFLAGS_IF, (%rsp)
	orl	$RFLAGS_ONE, (%rsp)
	pushq	$SELECTOR_PROGRAM_CODE
	pushq	%rdi
	fninit
	ldmxcsr	program_mxcsr(%rip)
	xorl	%eax, %eax
	xorl	%ebx, %ebx
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	xorl	%esi, %esi
	xorl	%edi, %edi
	xorl	%ebp, %ebp
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	iretq
	.size	arrow_arch_program_enter, . - arrow_arch_program_enter

	/* all exceptions masked, round to nearest: as Linux leaves it */
	.section .rodata.program_mxcsr, "a"
	.balign	4
program_mxcsr:
	.long	0x1f80

	.section .bss.program_sp, "aw", @nobits
	.balign	8
program_sp:
	.quad	0

	.section .note.GNU-stack, "", @progbits
