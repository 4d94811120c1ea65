/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls that read and write at a position, or between files. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_copy_file_range;
ARROW_API arrow_syscall_function arrow_sys_pread64;
ARROW_API arrow_syscall_function arrow_sys_preadv;
ARROW_API arrow_syscall_function arrow_sys_preadv2;
ARROW_API arrow_syscall_function arrow_sys_pwrite64;
ARROW_API arrow_syscall_function arrow_sys_pwritev;
ARROW_API arrow_syscall_function arrow_sys_pwritev2;
ARROW_API arrow_syscall_function arrow_sys_sendfile;
