/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls by which a program has signals sent to itself after a while. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_alarm;
ARROW_API arrow_syscall_function arrow_sys_getitimer;
ARROW_API arrow_syscall_function arrow_sys_setitimer;
