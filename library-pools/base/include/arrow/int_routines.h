/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Integer routines that compiled code calls by itself where the processor
 * has no instruction, or a call is shorter: 128-bit division and shifts (by 0
 * to 127) and the population count. They bear
 * the names and types of the compiler's run-time library (libgcc); nobody
 * calls them by hand.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/** __udivmodti4() - Divide; a zero divisor traps as the instruction does. */
ARROW_API unsigned __int128 __udivmodti4(unsigned __int128 n,
					 unsigned __int128 d,
					 unsigned __int128 *rest);
ARROW_API unsigned __int128 __udivti3(unsigned __int128 n, unsigned __int128 d);
ARROW_API unsigned __int128 __umodti3(unsigned __int128 n, unsigned __int128 d);
ARROW_API __int128 __divti3(__int128 n, __int128 d);
ARROW_API __int128 __modti3(__int128 n, __int128 d);
ARROW_API __int128 __ashlti3(__int128 value, int count);
ARROW_API __int128 __lshrti3(__int128 value, int count);
ARROW_API __int128 __ashrti3(__int128 value, int count);
ARROW_API int __popcountdi2(unsigned long word);
