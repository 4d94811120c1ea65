/* SPDX-License-Identifier: BSD-3-Clause */
/* Console driver for the PL011, and the device as a tree calls it. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/console.h>
#include <arrow/fdt.h>

ARROW_API extern const struct arrow_console_ops arrow_pl011_console;
ARROW_API extern const struct arrow_fdt_ops arrow_pl011_device;
