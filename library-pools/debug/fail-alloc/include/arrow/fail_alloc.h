/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Allocations of the kernel's that fail on request, to see that none of them
 * brings it down. On the command line:
 *
 *     arrow.fail-alloc=17     the 17th since the start fails
 *     arrow.fail-alloc=17+    so do all behind it: memory is out for good
 *     arrow.fail-alloc=0      none fails
 *
 * and a message at the end says `allocations: 345, 1 failed`.
 *
 * A program that wants to try each allocation of one call writes a number to
 * /dev/fail-alloc: 1 is the next allocation, 0 takes the wish back. A read gives
 * a line of three numbers: how many allocations there are still to come up to
 * the one that fails, 0 if it has failed or none is to; blocks of memory in use;
 * pages in use.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/device.h>

/** arrow_fail_alloc_init() - Do what the command line says. Return: 0 */
ARROW_API int arrow_fail_alloc_init(void);

ARROW_API extern const struct arrow_device_ops arrow_fail_alloc_device;
