/* SPDX-License-Identifier: BSD-3-Clause */
/* The driver of the PL031 for the table of clocks, and the device as a tree calls it. */
#pragma once

#include <arrow/clock.h>
#include <arrow/fdt.h>

ARROW_API extern const struct arrow_clock_ops arrow_clock_pl031;
ARROW_API extern const struct arrow_fdt_ops arrow_clock_pl031_device;
