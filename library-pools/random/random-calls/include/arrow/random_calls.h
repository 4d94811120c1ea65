/* SPDX-License-Identifier: BSD-3-Clause */
/* The device /dev/urandom, and the call getrandom. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/device.h>
#include <arrow/sys.h>

ARROW_API extern const struct arrow_device_ops arrow_random_calls_device;

/**
 * arrow_random_calls_read() - Read operation of a device of random bytes.
 * @file: not looked at
 * @io: filled
 *
 * Return: bytes moved; -EFAULT if the program's memory ends before any is.
 */
ARROW_API ssize_t arrow_random_calls_read(struct arrow_file *file,
					  struct arrow_io *io);

/** arrow_random_calls_write() - Its write operation: bytes are mixed in. */
ARROW_API ssize_t arrow_random_calls_write(struct arrow_file *file,
					   struct arrow_io *io);

ARROW_API arrow_syscall_function arrow_sys_getrandom;
