/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: those of Linux's O_... values that architectures have their own of; the
 * others are the same everywhere.
 */
#pragma once

#define ARROW_ARCH_OPEN_DIRECT 040000
#define ARROW_ARCH_OPEN_LARGE 0100000
#define ARROW_ARCH_OPEN_DIRECTORY 0200000
#define ARROW_ARCH_OPEN_NOFOLLOW 0400000
