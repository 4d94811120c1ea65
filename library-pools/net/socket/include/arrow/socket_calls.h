/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls on sockets. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_accept;
ARROW_API arrow_syscall_function arrow_sys_accept4;
ARROW_API arrow_syscall_function arrow_sys_bind;
ARROW_API arrow_syscall_function arrow_sys_connect;
ARROW_API arrow_syscall_function arrow_sys_getpeername;
ARROW_API arrow_syscall_function arrow_sys_getsockname;
ARROW_API arrow_syscall_function arrow_sys_getsockopt;
ARROW_API arrow_syscall_function arrow_sys_listen;
ARROW_API arrow_syscall_function arrow_sys_recvfrom;
ARROW_API arrow_syscall_function arrow_sys_recvmmsg;
ARROW_API arrow_syscall_function arrow_sys_recvmsg;
ARROW_API arrow_syscall_function arrow_sys_sendmmsg;
ARROW_API arrow_syscall_function arrow_sys_sendmsg;
ARROW_API arrow_syscall_function arrow_sys_sendto;
ARROW_API arrow_syscall_function arrow_sys_setsockopt;
ARROW_API arrow_syscall_function arrow_sys_shutdown;
ARROW_API arrow_syscall_function arrow_sys_socket;
ARROW_API arrow_syscall_function arrow_sys_socketpair;
