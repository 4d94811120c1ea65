/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that make pipes. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_pipe;
ARROW_API arrow_syscall_function arrow_sys_pipe2;
