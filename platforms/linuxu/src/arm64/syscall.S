/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of the host: arguments and result are where C has them, the
 * number goes in x8. Nothing else is changed.
 */
	.macro	system_call name, number
	.section .text.\name, "ax", @progbits
	.globl	\name
	.hidden	\name
	.type	\name, @function
\name:
	mov	x8, #\number
	svc	#0
	ret
	.size	\name, . - \name
	.endm

	system_call linuxu_read, 63
	system_call linuxu_write, 64
	system_call linuxu_ppoll, 73
	system_call linuxu_exit_group, 94
	system_call linuxu_nanosleep, 101
	system_call linuxu_clock_gettime, 113
	system_call linuxu_sigaltstack, 132
	system_call linuxu_sigaction, 134
	system_call linuxu_mmap, 222

	/* Entered by `ret` of a signal handler; sp is at the signal frame. */
	system_call linuxu_sigreturn, 139

	.section .note.GNU-stack, "", @progbits
