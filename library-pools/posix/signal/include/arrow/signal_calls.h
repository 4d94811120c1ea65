/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The system calls of this library: signals as far as one thread needs them.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_kill;
ARROW_API arrow_syscall_function arrow_sys_rt_sigaction;
ARROW_API arrow_syscall_function arrow_sys_rt_sigpending;
ARROW_API arrow_syscall_function arrow_sys_rt_sigprocmask;
ARROW_API arrow_syscall_function arrow_sys_rt_sigtimedwait;
ARROW_API arrow_syscall_function arrow_sys_sigaltstack;
ARROW_API arrow_syscall_function arrow_sys_tgkill;
ARROW_API arrow_syscall_function arrow_sys_tkill;
