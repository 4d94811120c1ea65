/* SPDX-License-Identifier: BSD-3-Clause */
/* What of signals another program inherits, and what it does not. */
#include "signal_priv.h"

void arrow_signal_exec(void)
{
	struct signal_thread *self = signal_self();

	for (int signal = 1; signal <= ARROW_SIGNAL_MAX; signal++) {
		struct arrow_signal_action *action = signal_action_of(signal);
		bool ignored = action->handler == SIGNAL_IGNORE;

		*action = (struct arrow_signal_action){
			.handler = ignored ? SIGNAL_IGNORE : SIGNAL_DEFAULT,
		};
	}
	self->saves = false;
	self->stack = (struct arrow_signal_stack){
		.flags = ARROW_SIGNAL_STACK_NONE,
	};
}
