/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/sched.h>
#include <arrow/signal.h>
#include <arrow/signal_info.h>
#include <arrow/types.h>

/* Handlers that are none. */
#define SIGNAL_DEFAULT 0
#define SIGNAL_IGNORE 1

/* Bit of a signal in a set; signal 1 is bit 0. */
#define SIGNAL_BIT(signal) (UINT64_C(1) << ((signal)-1))

/* Those that can be neither blocked nor handled. */
#define SIGNAL_ALWAYS \
	(SIGNAL_BIT(ARROW_SIGNAL_KILL) | SIGNAL_BIT(ARROW_SIGNAL_STOP))

/* Number of the only process and its first thread. */
#define SIGNAL_SELF 1

/**
 * struct signal_queue - Signals that came and wait.
 * @set: which
 * @first: what they say, in the order they came in; with SIGNAL_HANDLERS alone
 */
struct signal_queue {
	uint64_t set;
	struct arrow_signal_entry *first;
};

/**
 * struct signal_thread - What each thread has of its own.
 * @blocked: signals that wait
 * @pending: that came for this thread; without SIGNAL_HANDLERS all
 * @saved: what is blocked again behind a call that blocked others
 * @saves: there is such a call
 * @stack: for handlers
 * @chosen: those that came for the process and are this thread's to handle
 * @thread: whose this is; NULL of the first one as long as it is alone
 * @next: that of another thread
 */
struct signal_thread {
	uint64_t blocked;
	struct signal_queue pending;
	uint64_t saved;
	bool saves;
	struct arrow_signal_stack stack;
	uint64_t chosen;
	struct arrow_thread *thread;
	struct signal_thread *next;
};

/* The first thread's; of kernels without handlers everybody's. */
extern struct signal_thread signal_only_thread;

/** signal_self() - What the running thread has. */
static inline struct signal_thread *signal_self(void)
{
	struct signal_thread *self = NULL;

	if (CONFIG_SIGNAL_HANDLERS && CONFIG_WAIT_THREADS)
		self = arrow_sched_self()->signal;
	return self ? self : &signal_only_thread;
}

/** signal_action_of() - What a signal does. @signal: 1 to 64 */
struct arrow_signal_action *signal_action_of(int signal);

/** signal_is_ignored() - Does it do nothing when it comes? */
bool signal_is_ignored(int signal);

/* What follows is done by queue.c and pending.c, if signals have handlers. */
uint64_t pending_waiting(void);
void pending_forget(int signal);
long pending_send(int signal, int code, int thread);
bool pending_take_of(uint64_t set, struct arrow_signal_info *info);

/** signal_waiting() - All that came, for the thread or the process. */
static inline uint64_t signal_waiting(void)
{
	return CONFIG_SIGNAL_HANDLERS ? pending_waiting() :
					signal_self()->pending.set;
}

/** signal_forget() - Drop it if it waits. */
static inline void signal_forget(int signal)
{
	if (CONFIG_SIGNAL_HANDLERS)
		pending_forget(signal);
	else
		signal_self()->pending.set &= ~SIGNAL_BIT(signal);
}

/** signal_changed() - Others are blocked now, or one came: let those act that may. */
void signal_changed(void);

/**
 * signal_send_from() - Send a signal on behalf of the program.
 * @code: ARROW_SIGNAL_FROM_
 * @thread: for whom; 0: the process
 *
 * Return: as arrow_signal_queue()
 */
static inline long signal_send_from(int signal, int code, int thread)
{
	if (CONFIG_SIGNAL_HANDLERS)
		return pending_send(signal, code, thread);
	arrow_signal_send(signal);
	return 0;
}

/**
 * signal_take_of() - Take a signal out of a set that waits.
 *
 * Return: false if there is none.
 */
static inline bool signal_take_of(uint64_t set, struct arrow_signal_info *info)
{
	if (CONFIG_SIGNAL_HANDLERS)
		return pending_take_of(set, info);
	set &= signal_waiting();
	if (!set)
		return false;
	info->signal = __builtin_ctzll(set) + 1;
	info->pid = SIGNAL_SELF;
	signal_forget(info->signal);
	return true;
}
