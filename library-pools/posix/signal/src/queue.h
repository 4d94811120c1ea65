/* SPDX-License-Identifier: BSD-3-Clause */
/* Queues of signals with what they say. */
#pragma once

#include "signal_priv.h"

/* The first real-time signal; of those below only one waits. */
#define QUEUE_REAL_TIME 32

/* Signals that wait at most; Linux's least for RLIMIT_SIGPENDING. */
#define QUEUE_MAX 1024

/**
 * queue_add() - Let a signal wait.
 *
 * Return: 0, also if it waits already; -EAGAIN without room for a real-time one.
 * Of another one without room it is forgotten what it says.
 */
int queue_add(struct signal_queue *queue, const struct arrow_signal_info *info);

/** queue_append() - Let an entry wait, which does not yet. */
void queue_append(struct signal_queue *queue, struct arrow_signal_entry *entry);

/** queue_withdraw() - Take an entry out. Return: false if it is not in there. */
bool queue_withdraw(struct signal_queue *queue, struct arrow_signal_entry *entry);

/** queue_take() - Take the first one with a number. It is in the set. */
void queue_take(struct signal_queue *queue, int signal,
		struct arrow_signal_info *info);

/** pending_came - Woken when a signal comes that a thread may wait for. */
extern struct arrow_wait_queue pending_came;

/** pending_give() - Give what came for the process to threads. */
void pending_give(void);

/** pending_enter() - A new thread's. */
void pending_enter(struct signal_thread *thread);

/** pending_leave() - That of a thread that ends: drop what came for it. */
void pending_leave(struct signal_thread *thread);

/** queue_forget() - Drop all with a number. */
void queue_forget(struct signal_queue *queue, int signal);
