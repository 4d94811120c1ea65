/* SPDX-License-Identifier: BSD-3-Clause */
/* What time.c and wall.c share. */
#pragma once

#include <arrow/clock.h>

/* Whether the clock of that index in the table works; it is asked but once. */
bool time_clock_is_there(unsigned int index);
