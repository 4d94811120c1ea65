/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls by which a program makes timers that send signals. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_timer_create;
ARROW_API arrow_syscall_function arrow_sys_timer_delete;
ARROW_API arrow_syscall_function arrow_sys_timer_getoverrun;
ARROW_API arrow_syscall_function arrow_sys_timer_gettime;
ARROW_API arrow_syscall_function arrow_sys_timer_settime;
