/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * linuxu only: what the host kernel does for its process. The drivers of this
 * platform are made of these calls.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Clocks of the host, by the numbers that clock_gettime takes. */
#define ARROW_PLAT_CLOCK_WALL 0
#define ARROW_PLAT_CLOCK_MONOTONIC 1

/**
 * arrow_plat_process_write() - Write all of a text to a descriptor.
 * @descriptor: an open file of the process
 * @text: any bytes
 * @n: how many
 *
 * Return: 0, or the host's negative errno; then a part may have been written.
 */
ARROW_API int arrow_plat_process_write(int descriptor, const char *text,
				       size_t n);

/** arrow_plat_process_exit() - End the process. Does not return. */
ARROW_API void arrow_plat_process_exit(int status) __noreturn;

/**
 * arrow_plat_process_clock() - Read a clock of the host.
 * @clock: one of ARROW_PLAT_CLOCK_...
 * @seconds: set to whole seconds
 * @nanoseconds: set to the rest, 0 to 999999999
 *
 * Return: 0, or the host's negative errno with both untouched.
 */
ARROW_API int arrow_plat_process_clock(int clock, int64_t *seconds,
				       uint32_t *nanoseconds);
