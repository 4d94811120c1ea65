/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that make files which tell of signals. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_signalfd;
ARROW_API arrow_syscall_function arrow_sys_signalfd4;
