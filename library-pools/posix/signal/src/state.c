/* SPDX-License-Identifier: BSD-3-Clause */
/* What signals do, which are blocked, which wait; and sending one. */
#include <arrow/ending.h>
#include <arrow/print.h>
#include <arrow/signal.h>

#include "signal_priv.h"

uint64_t signal_blocked;
uint64_t signal_pending;

static struct signal_action state_actions[ARROW_SIGNAL_MAX];

/* Those whose default is to do nothing: CHLD, CONT, URG, WINCH. */
#define STATE_HARMLESS                                                     \
	(SIGNAL_BIT(ARROW_SIGNAL_CHILD) | SIGNAL_BIT(ARROW_SIGNAL_CONTINUE) | \
	 SIGNAL_BIT(ARROW_SIGNAL_URGENT) | SIGNAL_BIT(ARROW_SIGNAL_WINDOW))

/*
 * Those whose default is to stop the process until another one lets it go on.
 * There is no other one; the first process of a Linux machine ignores them.
 */
#define STATE_STOPPING                             \
	(SIGNAL_BIT(ARROW_SIGNAL_STOP) |           \
	 SIGNAL_BIT(ARROW_SIGNAL_TERMINAL_STOP) |  \
	 SIGNAL_BIT(ARROW_SIGNAL_TERMINAL_IN) |    \
	 SIGNAL_BIT(ARROW_SIGNAL_TERMINAL_OUT))

struct signal_action *signal_action_of(int signal)
{
	return &state_actions[signal - 1];
}

bool signal_is_ignored(int signal)
{
	uint64_t handler = signal_action_of(signal)->handler;

	if (handler == SIGNAL_IGNORE)
		return true;
	return handler == SIGNAL_DEFAULT &&
	       SIGNAL_BIT(signal) & (STATE_HARMLESS | STATE_STOPPING);
}

bool arrow_signal_has_handler(int signal)
{
	return signal_action_of(signal)->handler > SIGNAL_IGNORE;
}

/* Does not return. */
static __noreturn void state_end(int signal)
{
	char name[ARROW_ENDING_NAME_SIZE];

	if (arrow_signal_has_handler(signal)) {
		arrow_ending_name(signal, name);
		arrow_print("handler for %s is not supported in this build",
			    name);
	}
	arrow_ending_signal(signal, NULL);
}

void signal_deliver(void)
{
	uint64_t ready;

	while ((ready = signal_pending & ~signal_blocked)) {
		int signal = __builtin_ctzll(ready) + 1;

		signal_pending &= ~SIGNAL_BIT(signal);
		if (!signal_is_ignored(signal))
			state_end(signal);
	}
}

void arrow_signal_send(int signal)
{
	/* one that is blocked waits even if it is ignored now */
	if (signal_is_ignored(signal) && !(signal_blocked & SIGNAL_BIT(signal)))
		return;
	signal_pending |= SIGNAL_BIT(signal);
	signal_deliver();
}
