/* SPDX-License-Identifier: BSD-3-Clause */
/* linuxu: the driver of the host's clocks. */
#pragma once

#include <arrow/clock.h>

ARROW_API extern const struct arrow_clock_ops arrow_clock_process;
