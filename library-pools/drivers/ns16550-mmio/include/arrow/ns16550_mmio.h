/* SPDX-License-Identifier: BSD-3-Clause */
/* Console driver for a 16550 in memory, and the device as a tree calls it. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/console.h>
#include <arrow/fdt.h>

ARROW_API extern const struct arrow_console_ops arrow_ns16550_mmio_console;
ARROW_API extern const struct arrow_fdt_ops arrow_ns16550_mmio_device;
