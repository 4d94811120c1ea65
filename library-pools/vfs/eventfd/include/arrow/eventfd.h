/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that make event counters. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_eventfd;
ARROW_API arrow_syscall_function arrow_sys_eventfd2;
