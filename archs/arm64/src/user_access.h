/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Assembly: where the kernel may reach pages that are the program's. Without
 * PAN, and in ISOLATION_NONE, it always may. An exception puts PAN in force again
 * by itself, and the return from it does not.
 */
#pragma once

/* Begin to reach them. Clobbers x17. program.c has SPAN clear if there is PAN. */
	.macro USER_OPEN
#if CONFIG_ISOLATION_USER
	mrs	x17, sctlr_el1
	tbnz	x17, #SCTLR_SPAN_BIT, .Lopen\@
	/* msr pan, #0 */
	.inst	0xd500409f
.Lopen\@:
#endif
	.endm

/* No more. Clobbers x17. */
	.macro USER_CLOSE
#if CONFIG_ISOLATION_USER
	mrs	x17, sctlr_el1
	tbnz	x17, #SCTLR_SPAN_BIT, .Lclose\@
	/* msr pan, #1 */
	.inst	0xd500419f
.Lclose\@:
#endif
	.endm
