/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer that interrupts whatever runs, ten thousand times a second. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/gen.h>

/** arrow_tick_init() - Start it. Return: 0. */
ARROW_API int arrow_tick_init(void);

/** The system call getitimer, misused: how often it has interrupted so far. */
ARROW_API arrow_syscall_function arrow_sys_getitimer;
