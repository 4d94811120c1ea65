/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/types.h>

struct arrow_thread;

/* Bits of a wait without bits of its own: every wake has one of them. */
#define FUTEX_ALL_BITS UINT32_MAX

/**
 * struct futex_waiter - A thread that waits at an address.
 * @next, @previous: those in the same bucket
 * @address: where
 * @bits: a wake must have one of them
 * @woken: it is in no bucket any more
 * @thread: who
 */
struct futex_waiter {
	struct futex_waiter *next, *previous;
	uintptr_t address;
	uint32_t bits;
	bool woken;
	struct arrow_thread *thread;
};

/** futex_add() - Wait as the last at an address. */
void futex_add(struct futex_waiter *waiter);

/** futex_remove() - Wait no more; the waiter is in a bucket. */
void futex_remove(struct futex_waiter *waiter);

/** futex_wake() - Wake up to @count that have one of @bits. Return: how many. */
unsigned int futex_wake(uintptr_t address, unsigned int count, uint32_t bits);

/** futex_move() - Let up to @count wait at @to instead. Return: how many. */
unsigned int futex_move(uintptr_t from, uintptr_t to, unsigned int count);
