/* SPDX-License-Identifier: BSD-3-Clause */
/* The driver of the generic timer, for the table of timers, and the tree's. */
#pragma once

#include <arrow/clock_event.h>
#include <arrow/compiler.h>
#include <arrow/fdt.h>

ARROW_API extern const struct arrow_clock_event_ops arrow_clock_event_arm;
ARROW_API extern const struct arrow_fdt_ops arrow_clock_event_arm_device;
