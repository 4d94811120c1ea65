/* SPDX-License-Identifier: BSD-3-Clause */
/* The device /dev/console: the machine's console as a terminal. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/device.h>

/**
 * arrow_tty_init() - Listen to the keys also while the program is busy.
 *
 * Return: 0.
 */
ARROW_API int arrow_tty_init(void);

ARROW_API extern const struct arrow_device_ops arrow_tty_device;
