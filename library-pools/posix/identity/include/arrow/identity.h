/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that ask for and change who the program is. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_capget;
ARROW_API arrow_syscall_function arrow_sys_capset;
ARROW_API arrow_syscall_function arrow_sys_getegid;
ARROW_API arrow_syscall_function arrow_sys_geteuid;
ARROW_API arrow_syscall_function arrow_sys_getgid;
ARROW_API arrow_syscall_function arrow_sys_getgroups;
ARROW_API arrow_syscall_function arrow_sys_getresgid;
ARROW_API arrow_syscall_function arrow_sys_getresuid;
ARROW_API arrow_syscall_function arrow_sys_getuid;
ARROW_API arrow_syscall_function arrow_sys_setfsgid;
ARROW_API arrow_syscall_function arrow_sys_setfsuid;
ARROW_API arrow_syscall_function arrow_sys_setgid;
ARROW_API arrow_syscall_function arrow_sys_setgroups;
ARROW_API arrow_syscall_function arrow_sys_setregid;
ARROW_API arrow_syscall_function arrow_sys_setresgid;
ARROW_API arrow_syscall_function arrow_sys_setresuid;
ARROW_API arrow_syscall_function arrow_sys_setreuid;
ARROW_API arrow_syscall_function arrow_sys_setuid;
