/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls of this library: resource limits, and the resources used.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>
#include <arrow/types.h>

ARROW_API arrow_syscall_function arrow_sys_getrlimit;
ARROW_API arrow_syscall_function arrow_sys_getrusage;
ARROW_API arrow_syscall_function arrow_sys_prlimit64;
ARROW_API arrow_syscall_function arrow_sys_setrlimit;
ARROW_API arrow_syscall_function arrow_sys_times;

/* Numbers of the limits that the kernel itself looks at; Linux's. */
#define ARROW_LIMITS_FILE_SIZE 1
#define ARROW_LIMITS_DATA 2
#define ARROW_LIMITS_STACK 3
#define ARROW_LIMITS_DESCRIPTORS 7
#define ARROW_LIMITS_LOCKED 8
#define ARROW_LIMITS_ADDRESS_SPACE 9

/** arrow_limits_soft() - The limit in force. @resource: its number, see above */
ARROW_API uint64_t arrow_limits_soft(unsigned int resource);
