/* SPDX-License-Identifier: BSD-3-Clause */
/* What signals do, and what the thread has. */
#include "signal_priv.h"

struct signal_thread signal_only_thread;

static struct arrow_signal_action state_actions[ARROW_SIGNAL_MAX];

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

struct arrow_signal_action *signal_action_of(int signal)
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
