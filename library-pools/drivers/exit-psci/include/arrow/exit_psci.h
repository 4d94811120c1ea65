/* SPDX-License-Identifier: BSD-3-Clause */
/* Exit driver for PSCI, and the firmware as a tree calls it. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/exit.h>
#include <arrow/fdt.h>

ARROW_API extern const struct arrow_exit_ops arrow_exit_psci;
ARROW_API extern const struct arrow_fdt_ops arrow_exit_psci_device;
