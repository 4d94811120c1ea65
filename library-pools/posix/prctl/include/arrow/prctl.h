/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls of this library: switches of the only process. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>
#include <arrow/types.h>

ARROW_API arrow_syscall_function arrow_sys_personality;
ARROW_API arrow_syscall_function arrow_sys_prctl;

/* Longest name of the process, without the NUL that ends it. */
#define ARROW_PRCTL_NAME_MAX 15

/**
 * arrow_prctl_set_name() - Name the process.
 * @name: what /proc/self/comm shall say; cut off when it is too long
 */
ARROW_API void arrow_prctl_set_name(const char *name);

/** arrow_prctl_name() - The name of the process. Never NULL. */
ARROW_API const char *arrow_prctl_name(void);
