/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The form of a system call: one function `arrow_sys_<call>` of six longs,
 * named under `syscalls:` in the manifest of the library that serves it. A
 * header declares it as
 *
 *	ARROW_API arrow_syscall_function arrow_sys_dup2;
 *
 * and the source names the arguments that the call has, and the rest at once:
 *
 *	long arrow_sys_dup2(long from, long to, ARROW_SYS_REST4)
 *
 * What the program passes as int or unsigned int has an undefined upper half.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/gen.h>

/* The last one to six arguments, which the call does not have. */
#define ARROW_SYS_REST1 long rest1 __maybe_unused
#define ARROW_SYS_REST2 ARROW_SYS_REST1, long rest2 __maybe_unused
#define ARROW_SYS_REST3 ARROW_SYS_REST2, long rest3 __maybe_unused
#define ARROW_SYS_REST4 ARROW_SYS_REST3, long rest4 __maybe_unused
#define ARROW_SYS_REST5 ARROW_SYS_REST4, long rest5 __maybe_unused
#define ARROW_SYS_REST6 ARROW_SYS_REST5, long rest6 __maybe_unused
