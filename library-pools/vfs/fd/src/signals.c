/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals that come in over the console, and those that end a wait for input. */
#include <arrow/signal.h>
#include <arrow/signal_info.h>

#include "standard.h"

void standard_signal_send(unsigned char number)
{
	if (number && number <= ARROW_SIGNAL_MAX)
		arrow_signal_send(number);
}

bool standard_signal_due(void)
{
	return arrow_signal_due();
}
