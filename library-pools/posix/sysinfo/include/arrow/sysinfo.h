/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls of this library: figures about the machine as a whole. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_sysinfo;
