/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals where handlers are not called: one that has one ends the run. */
#include <arrow/ending.h>
#include <arrow/print.h>

#include "signal_priv.h"

/* Does not return. */
static __noreturn void plain_end(int signal)
{
	char name[ARROW_ENDING_NAME_SIZE];

	if (arrow_signal_has_handler(signal)) {
		arrow_ending_name(signal, name);
		arrow_print("handler for %s is not supported in this build",
			    name);
	}
	arrow_ending_signal(signal, NULL);
}

void signal_changed(void)
{
	struct signal_thread *self = signal_self();
	uint64_t ready;

	while ((ready = self->pending.set & ~self->blocked)) {
		int signal = __builtin_ctzll(ready) + 1;

		signal_forget(signal);
		if (!signal_is_ignored(signal))
			plain_end(signal);
	}
}

void arrow_signal_send(int signal)
{
	struct signal_thread *self = signal_self();

	/* one that is blocked waits even if it is ignored now */
	if (signal_is_ignored(signal) && !(self->blocked & SIGNAL_BIT(signal)))
		return;
	self->pending.set |= SIGNAL_BIT(signal);
	signal_changed();
}
