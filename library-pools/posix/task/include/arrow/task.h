/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The system calls of this library: numbers of the only process, its group
 * and session.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_getpgid;
ARROW_API arrow_syscall_function arrow_sys_getpgrp;
ARROW_API arrow_syscall_function arrow_sys_getpid;
ARROW_API arrow_syscall_function arrow_sys_getppid;
ARROW_API arrow_syscall_function arrow_sys_getpriority;
ARROW_API arrow_syscall_function arrow_sys_getsid;
ARROW_API arrow_syscall_function arrow_sys_setpgid;
ARROW_API arrow_syscall_function arrow_sys_setpriority;
ARROW_API arrow_syscall_function arrow_sys_setsid;
ARROW_API arrow_syscall_function arrow_sys_wait4;
ARROW_API arrow_syscall_function arrow_sys_waitid;
