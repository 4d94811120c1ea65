/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/signal_info.h>
#include <arrow/timer.h>
#include <arrow/types.h>

/* Timers at most, as signals that wait; Linux's least for RLIMIT_SIGPENDING. */
#define TIMERS_MAX 1024

/**
 * struct timers_timer - A timer of the program.
 * @timer: when it runs out; without @over it sends no signal
 * @entry: its signal
 * @next: another one
 * @id: its number
 * @thread: to whom the signal goes; 0: the process
 * @wall: its clock says the date
 * @passed: how often it ran out of which no signal told
 * @overruns: how often it had run out besides, when the last signal was taken
 */
struct timers_timer {
	struct arrow_timer timer;
	struct arrow_signal_entry entry;
	struct timers_timer *next;
	int id;
	int thread;
	bool wall;
	uint64_t passed;
	int overruns;
};

/** timers_begin() - Have a new timer send its signal, when it is set. */
void timers_begin(struct timers_timer *timer);

/** timers_end() - Have it send none, not even the one that waits. */
void timers_end(struct timers_timer *timer);

/** timers_find() - The timer with a number, or NULL. */
struct timers_timer *timers_find(int id);
