/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arm64: those of Linux's O_... values that architectures have their own of; the
 * others are the same everywhere.
 */
#pragma once

#define ARROW_ARCH_OPEN_DIRECT 0200000
#define ARROW_ARCH_OPEN_LARGE 0400000
#define ARROW_ARCH_OPEN_DIRECTORY 040000
#define ARROW_ARCH_OPEN_NOFOLLOW 0100000
