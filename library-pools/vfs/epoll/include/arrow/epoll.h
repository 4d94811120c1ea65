/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls on sets of files that are waited for. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_epoll_create;
ARROW_API arrow_syscall_function arrow_sys_epoll_create1;
ARROW_API arrow_syscall_function arrow_sys_epoll_ctl;
ARROW_API arrow_syscall_function arrow_sys_epoll_pwait;
ARROW_API arrow_syscall_function arrow_sys_epoll_pwait2;
ARROW_API arrow_syscall_function arrow_sys_epoll_wait;
