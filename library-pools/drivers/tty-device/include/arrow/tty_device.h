/* SPDX-License-Identifier: BSD-3-Clause */
/* The device /dev/tty. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/device.h>

ARROW_API extern const struct arrow_device_ops arrow_tty_device_own;
