/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of the host: arguments as for a C function, except that the
 * fourth goes in r10. Clobbers rcx and r11, as the instruction does.
 */
	.macro	system_call name, number
	.section .text.\name, "ax", @progbits
	.globl	\name
	.hidden	\name
	.type	\name, @function
\name:
	movl	$\number, %eax
	movq	%rcx, %r10
	syscall
	ret
	.size	\name, . - \name
	.endm

	system_call linuxu_write, 1
	system_call linuxu_mmap, 9
	system_call linuxu_sigaction, 13
	system_call linuxu_sigaltstack, 131
	system_call linuxu_clock_gettime, 228
	system_call linuxu_exit_group, 231

	/* Entered by `ret` of a signal handler; rsp is at the signal frame. */
	system_call linuxu_sigreturn, 15

	.section .note.GNU-stack, "", @progbits
