/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that wait for files. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_poll;
ARROW_API arrow_syscall_function arrow_sys_ppoll;
ARROW_API arrow_syscall_function arrow_sys_pselect6;
ARROW_API arrow_syscall_function arrow_sys_select;
