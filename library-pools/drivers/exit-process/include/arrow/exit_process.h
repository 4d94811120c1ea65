/* SPDX-License-Identifier: BSD-3-Clause */
/* linuxu: the driver that ends the process with the program's status. */
#pragma once

#include <arrow/exit.h>

ARROW_API extern const struct arrow_exit_ops arrow_exit_process;
