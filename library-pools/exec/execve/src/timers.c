/* SPDX-License-Identifier: BSD-3-Clause */
/* Timers of timer_create do not outlive the program that made them. */
#include <arrow/timers.h>

#include "exec_priv.h"

void exec_delete_timers(void)
{
	arrow_timers_delete();
}
