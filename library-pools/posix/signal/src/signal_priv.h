/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/types.h>

/* Handlers that are none. */
#define SIGNAL_DEFAULT 0
#define SIGNAL_IGNORE 1

/* Bit of a signal in a set; signal 1 is bit 0. */
#define SIGNAL_BIT(signal) (UINT64_C(1) << ((signal)-1))

/* SIGKILL and SIGSTOP, which can be neither blocked nor handled. */
#define SIGNAL_ALWAYS (SIGNAL_BIT(9) | SIGNAL_BIT(19))

/**
 * struct signal_action - What a signal does; Linux's struct sigaction.
 * @handler: a function of the program, or SIGNAL_DEFAULT or SIGNAL_IGNORE
 * @flags: as the program set them
 * @restorer: as the program set it
 * @mask: signals blocked while the handler runs
 */
struct signal_action {
	uint64_t handler;
	uint64_t flags;
	uint64_t restorer;
	uint64_t mask;
};

/** signal_blocked, signal_pending - Sets of those that wait, and came. */
extern uint64_t signal_blocked;
extern uint64_t signal_pending;

/** signal_action_of() - What a signal does. @signal: 1 to 64 */
struct signal_action *signal_action_of(int signal);

/** signal_is_ignored() - Does it do nothing when it comes? */
bool signal_is_ignored(int signal);

/** signal_deliver() - Let those act that are pending and not blocked. */
void signal_deliver(void);
