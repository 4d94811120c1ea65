/* SPDX-License-Identifier: BSD-3-Clause */
/* Console driver for the 16550 at COM1. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/console.h>

ARROW_API extern const struct arrow_console_ops arrow_ns16550_console;
