/* SPDX-License-Identifier: BSD-3-Clause */
/* A system call with a fault that only a sanitizer sees. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/gen.h>

/** The system call sysfs, misused: its first argument and one. */
ARROW_API arrow_syscall_function arrow_sys_sysfs;
