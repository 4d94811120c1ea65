/* SPDX-License-Identifier: BSD-3-Clause */
/* The driver of the host's timer, for the table of timers. */
#pragma once

#include <arrow/clock_event.h>

ARROW_API extern const struct arrow_clock_event_ops arrow_clock_event_process;
