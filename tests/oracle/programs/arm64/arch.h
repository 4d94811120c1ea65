/* SPDX-License-Identifier: BSD-3-Clause */
/* What of Linux is arm64's own. */
#pragma once

/* Where a program's part of the address space ends. */
#define USER_END 0x1000000000000ul

/* The flag of open that 64-bit systems set by themselves. */
#define LARGE_FILE 0400000u

/* What SIGILL says of an instruction that is not defined. */
#define UNDEFINED_CODE ILL_ILLOPC
