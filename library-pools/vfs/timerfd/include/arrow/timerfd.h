/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that make and set timers with a descriptor. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_timerfd_create;
ARROW_API arrow_syscall_function arrow_sys_timerfd_gettime;
ARROW_API arrow_syscall_function arrow_sys_timerfd_settime;
