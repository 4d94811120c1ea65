/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tracing of the program's system calls, as kernel messages:
 *
 *     arrow: strace: openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = -1 ENOENT
 *
 * Asked for by `arrow.strace` on the command line; `arrow.strace=NAME,NAME`
 * traces only those, `arrow.strace=!NAME,NAME` all others. A call that is not
 * over when the program ends has the result `?`.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_strace_init() - Begin to trace, if the command line says so.
 *
 * Called by the generated start-up code.
 *
 * Return: 0; -E2BIG if there are more calls than it can trace.
 */
ARROW_API int arrow_strace_init(void);
