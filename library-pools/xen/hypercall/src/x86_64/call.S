/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The call of a domain with hardware virtualisation. Which of the two instructions
 * enters a hypervisor depends on the processor's maker. Xen takes the number in
 * %rax, the arguments in %rdi, %rsi, %rdx, %r10, and changes no other register
 * than %rax.
 */
	.section .text.arrow_hypercall, "ax"
	.globl	arrow_hypercall
	.type	arrow_hypercall, @function
arrow_hypercall:
	movl	%edi, %eax
	movq	%rsi, %rdi
	movq	%rdx, %rsi
	movq	%rcx, %rdx
	movq	%r8, %r10
	cmpb	$0, hypercall_is_amd(%rip)
	je	0f
	vmmcall
	ret
0:	vmcall
	ret
	.size	arrow_hypercall, . - arrow_hypercall

	.section .note.GNU-stack, "", @progbits
