/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Assembly: where the kernel may reach pages that are the program's. Without
 * SMAP, and in ISOLATION_NONE, it always may. In a process they are brought up
 * to date first.
 */
#pragma once

/* Begin to reach them. */
	.macro USER_OPEN
#if CONFIG_ISOLATION_USER
	cmpb	$0, arch_smap(%rip)
	je	.Lopen\@
	stac
.Lopen\@:
#elif CONFIG_X86_64_HOSTED
	cmpb	$0, arrow_plat_program_pending(%rip)
	je	.Lopen\@
	pushq	%rdi
	pushq	%rsi
	pushq	%rdx
	call	arrow_plat_program_sync
	popq	%rdx
	popq	%rsi
	popq	%rdi
	/* what arrow_arch_clear() stores */
	xorl	%eax, %eax
.Lopen\@:
#endif
	.endm

/* No more. */
	.macro USER_CLOSE
#if CONFIG_ISOLATION_USER
	cmpb	$0, arch_smap(%rip)
	je	.Lclose\@
	clac
.Lclose\@:
#endif
	.endm
