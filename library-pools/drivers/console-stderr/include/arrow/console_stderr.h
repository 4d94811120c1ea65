/* SPDX-License-Identifier: BSD-3-Clause */
/* linuxu: the driver of the console on descriptor 2 of the process. */
#pragma once

#include <arrow/console.h>

ARROW_API extern const struct arrow_console_ops arrow_console_stderr;
