/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls that change what is mapped. Arguments, results and errors are
 * those of Linux 6.1, with these differences: addresses below 64 KiB cannot be
 * mapped by anybody, there are no huge pages, and memory that is writable and
 * executable is an option.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_brk;
ARROW_API arrow_syscall_function arrow_sys_madvise;
ARROW_API arrow_syscall_function arrow_sys_mincore;
ARROW_API arrow_syscall_function arrow_sys_mlock;
ARROW_API arrow_syscall_function arrow_sys_mlock2;
ARROW_API arrow_syscall_function arrow_sys_mlockall;
ARROW_API arrow_syscall_function arrow_sys_mmap;
ARROW_API arrow_syscall_function arrow_sys_mprotect;
ARROW_API arrow_syscall_function arrow_sys_mremap;
ARROW_API arrow_syscall_function arrow_sys_msync;
ARROW_API arrow_syscall_function arrow_sys_munlock;
ARROW_API arrow_syscall_function arrow_sys_munlockall;
ARROW_API arrow_syscall_function arrow_sys_munmap;
