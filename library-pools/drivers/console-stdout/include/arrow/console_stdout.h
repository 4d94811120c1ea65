/* SPDX-License-Identifier: BSD-3-Clause */
/* linuxu: the driver of the console on descriptor 1 of the process. */
#pragma once

#include <arrow/console.h>

ARROW_API extern const struct arrow_console_ops arrow_console_stdout;
