/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls that make threads, set them up and end them.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

/**
 * arrow_threads_end_others() - End all threads but the calling one.
 *
 * They end as by exit: what they hold of robust futexes is given back. The calling
 * one is the first one then, as if the program had begun with it. With SCHED_ENDS
 * alone.
 */
ARROW_API void arrow_threads_end_others(void);

ARROW_API arrow_syscall_function arrow_sys_clone;
ARROW_API arrow_syscall_function arrow_sys_clone3;
ARROW_API arrow_syscall_function arrow_sys_exit;
ARROW_API arrow_syscall_function arrow_sys_get_robust_list;
ARROW_API arrow_syscall_function arrow_sys_gettid;
ARROW_API arrow_syscall_function arrow_sys_set_robust_list;
ARROW_API arrow_syscall_function arrow_sys_set_tid_address;
