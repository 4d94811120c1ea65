/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Assembly: where the kernel may reach pages that are the program's. Without
 * SMAP, and in ISOLATION_NONE, it always may.
 */
#pragma once

/* Begin to reach them. */
	.macro USER_OPEN
#if CONFIG_ISOLATION_USER
	cmpb	$0, arch_smap(%rip)
	je	.Lopen\@
	stac
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
