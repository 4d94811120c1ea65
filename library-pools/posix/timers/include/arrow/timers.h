/* SPDX-License-Identifier: BSD-3-Clause */
/* Timers that send signals: the system calls by which a program makes them. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

/**
 * arrow_timers_delete() - Delete all timers of the program.
 *
 * Their signals that wait are gone, too: another program takes its place.
 *
 * Context: a call of the program, whose only thread runs.
 */
ARROW_API void arrow_timers_delete(void);

ARROW_API arrow_syscall_function arrow_sys_timer_create;
ARROW_API arrow_syscall_function arrow_sys_timer_delete;
ARROW_API arrow_syscall_function arrow_sys_timer_getoverrun;
ARROW_API arrow_syscall_function arrow_sys_timer_gettime;
ARROW_API arrow_syscall_function arrow_sys_timer_settime;
