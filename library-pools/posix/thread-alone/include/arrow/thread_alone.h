/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of threads, for the one thread there is: fixed answers.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_exit;
ARROW_API arrow_syscall_function arrow_sys_gettid;
ARROW_API arrow_syscall_function arrow_sys_set_robust_list;
ARROW_API arrow_syscall_function arrow_sys_set_tid_address;
