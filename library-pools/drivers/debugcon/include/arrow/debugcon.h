/* SPDX-License-Identifier: BSD-3-Clause */
/* Console driver for the debug port of virtual machines. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/console.h>

ARROW_API extern const struct arrow_console_ops arrow_debugcon_console;
