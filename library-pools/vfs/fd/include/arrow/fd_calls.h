/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls on descriptors that do not ask what is open. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_close;
ARROW_API arrow_syscall_function arrow_sys_close_range;
ARROW_API arrow_syscall_function arrow_sys_dup;
ARROW_API arrow_syscall_function arrow_sys_dup2;
ARROW_API arrow_syscall_function arrow_sys_dup3;
ARROW_API arrow_syscall_function arrow_sys_fcntl;
ARROW_API arrow_syscall_function arrow_sys_flock;
ARROW_API arrow_syscall_function arrow_sys_fstat;
ARROW_API arrow_syscall_function arrow_sys_ioctl;
ARROW_API arrow_syscall_function arrow_sys_lseek;
ARROW_API arrow_syscall_function arrow_sys_read;
ARROW_API arrow_syscall_function arrow_sys_readv;
ARROW_API arrow_syscall_function arrow_sys_write;
ARROW_API arrow_syscall_function arrow_sys_writev;
