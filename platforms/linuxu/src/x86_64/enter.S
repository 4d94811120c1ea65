/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The way into a ready program, and a call as it would make one.
 */
	.section .text.enter_program, "ax", @progbits

/*
 * enter_program - %rdi: entry, %rsi: stack, %rdx: how the stack for signals is to
 * be from now on, 0: as it is; what a Linux program finds else
 *
 * That stack is the one we are on: we must have left it before, and nothing on it
 * is needed any more.
 */
	.globl	enter_program
	.hidden	enter_program
	.type	enter_program, @function
enter_program:
	movq	%rdi, enter_at(%rip)
	movq	%rsi, %rsp
	testq	%rdx, %rdx
	jz	.Lenter
	/* sigaltstack */
	movq	%rdx, %rdi
	xorl	%esi, %esi
	movl	$131, %eax
	syscall
.Lenter:
	fninit
	ldmxcsr	enter_mxcsr(%rip)
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
	jmp	*enter_at(%rip)
	.size	enter_program, . - enter_program

	/* behind what the linker script ends the kernel's text with */
	.section .outside.call_probe, "ax", @progbits
	.globl	call_probe, call_probe_end
	.hidden	call_probe, call_probe_end
	.type	call_probe, @function
call_probe:
	movl	$39, %eax
	syscall
call_probe_end:
	ret
	.size	call_probe, . - call_probe

	/* all exceptions masked, round to nearest: as Linux leaves it */
	.section .rodata.enter_mxcsr, "a"
	.balign	4
enter_mxcsr:
	.long	0x1f80

	.section .bss.enter_at, "aw", @nobits
	.balign	8
enter_at:
	.quad	0

	.section .note.GNU-stack, "", @progbits
