/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls of this library: clocks, the time of day, and sleeping. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_clock_getres;
ARROW_API arrow_syscall_function arrow_sys_clock_gettime;
ARROW_API arrow_syscall_function arrow_sys_clock_nanosleep;
ARROW_API arrow_syscall_function arrow_sys_clock_settime;
ARROW_API arrow_syscall_function arrow_sys_gettimeofday;
ARROW_API arrow_syscall_function arrow_sys_nanosleep;
ARROW_API arrow_syscall_function arrow_sys_settimeofday;
ARROW_API arrow_syscall_function arrow_sys_time;
