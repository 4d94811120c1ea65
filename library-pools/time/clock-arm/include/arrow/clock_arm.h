/* SPDX-License-Identifier: BSD-3-Clause */
/* The driver of the generic timer's counter, for the table of clocks. */
#pragma once

#include <arrow/clock.h>

ARROW_API extern const struct arrow_clock_ops arrow_clock_arm;
