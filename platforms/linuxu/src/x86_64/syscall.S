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

	system_call linuxu_read, 0
	system_call linuxu_nanosleep, 35
	system_call linuxu_ppoll, 271

	/* for a ready program alone */
	system_call linuxu_munmap, 11
	system_call linuxu_pwrite, 18
	system_call linuxu_getpid, 39
	system_call linuxu_fcntl, 72
	system_call linuxu_ftruncate, 77
	system_call linuxu_prctl, 157
	system_call linuxu_arch_prctl, 158
	system_call linuxu_timer_create, 222
	system_call linuxu_timer_settime, 223
	system_call linuxu_memfd_create, 319

	/*
	 * Entered by `ret` of a signal handler; rsp is at the signal frame.
	 * Debuggers know such a frame by this name and these instructions.
	 */
	.section .text.__restore_rt, "ax", @progbits
	.globl	__restore_rt, linuxu_sigreturn
	.hidden	__restore_rt, linuxu_sigreturn
	.type	__restore_rt, @function
	.set	linuxu_sigreturn, __restore_rt
__restore_rt:
	movq	$15, %rax
	syscall
	.size	__restore_rt, . - __restore_rt

	.section .note.GNU-stack, "", @progbits
