/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <setjmp.h> of linked programs. The buffer has room for every architecture:
 * the registers that a function must preserve, its stack and its return
 * address.
 */
#pragma once

#include <arrow/compiler.h>

typedef unsigned long jmp_buf[32];

ARROW_API int setjmp(jmp_buf buffer) __attribute__((__returns_twice__));
ARROW_API __noreturn void longjmp(jmp_buf buffer, int value);
