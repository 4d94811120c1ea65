/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The system calls of this library: the scheduler's calls for a single task.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_getcpu;
ARROW_API arrow_syscall_function arrow_sys_sched_get_priority_max;
ARROW_API arrow_syscall_function arrow_sys_sched_get_priority_min;
ARROW_API arrow_syscall_function arrow_sys_sched_getaffinity;
ARROW_API arrow_syscall_function arrow_sys_sched_getparam;
ARROW_API arrow_syscall_function arrow_sys_sched_getscheduler;
ARROW_API arrow_syscall_function arrow_sys_sched_rr_get_interval;
ARROW_API arrow_syscall_function arrow_sys_sched_setaffinity;
ARROW_API arrow_syscall_function arrow_sys_sched_setparam;
ARROW_API arrow_syscall_function arrow_sys_sched_setscheduler;
ARROW_API arrow_syscall_function arrow_sys_sched_yield;
