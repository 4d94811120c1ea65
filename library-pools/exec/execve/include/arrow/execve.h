/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls that put another program of the root filesystem in the place of
 * the one that runs. Arguments, results and errors are those of Linux 6.18, and
 * what the new program inherits, with these differences: a program is what the
 * tool attaches too, or is loaded by the loader that it names; bits that change
 * the user have no effect.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

ARROW_API arrow_syscall_function arrow_sys_execve;
ARROW_API arrow_syscall_function arrow_sys_execveat;
