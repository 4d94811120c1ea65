/* SPDX-License-Identifier: BSD-3-Clause */
/* The system calls of this library: names of system, machine and host. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_setdomainname;
ARROW_API arrow_syscall_function arrow_sys_sethostname;
ARROW_API arrow_syscall_function arrow_sys_uname;

/* Longest name of a part, without the NUL that ends it. */
#define ARROW_UNAME_MAX 64

/** arrow_uname_host - The host's name, "arrow" until the program changes it. */
ARROW_API extern const char *arrow_uname_host;

/** arrow_uname_release - What uname calls the kernel's release. */
ARROW_API extern const char arrow_uname_release[];

/** arrow_uname_version - What uname calls the kernel's version. */
ARROW_API extern const char arrow_uname_version[];
