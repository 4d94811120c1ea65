/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The form of a system call: one function `arrow_sys_<call>` of six longs,
 * named under `syscalls:` in the manifest of the library that serves it. A
 * header declares it as
 *
 *	ARROW_API arrow_sys_function arrow_sys_dup2;
 *
 * and the source names the arguments that the call has, and the rest at once:
 *
 *	long arrow_sys_dup2(long from, long to, ARROW_SYS_REST4)
 *
 * What it returns is the result, or a negative errno. Arguments that the
 * program passes as int or unsigned int have undefined upper halves.
 */
#pragma once

#include <arrow/compiler.h>

typedef long arrow_sys_function(long a, long b, long c, long d, long e, long f);

/* The last one to six arguments, which the call does not have. */
#define ARROW_SYS_REST1 long rest1 __maybe_unused
#define ARROW_SYS_REST2 ARROW_SYS_REST1, long rest2 __maybe_unused
#define ARROW_SYS_REST3 ARROW_SYS_REST2, long rest3 __maybe_unused
#define ARROW_SYS_REST4 ARROW_SYS_REST3, long rest4 __maybe_unused
#define ARROW_SYS_REST5 ARROW_SYS_REST4, long rest5 __maybe_unused
#define ARROW_SYS_REST6 ARROW_SYS_REST5, long rest6 __maybe_unused
