/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/sched.h>
#include <arrow/types.h>

/* What a thread does. */
enum {
	SCHED_NEW = 0,
	SCHED_RUNS,
	SCHED_RESTS,
	SCHED_ENDED,
};

/* Pages of a kernel stack, and the word at its lowest address. */
#define SCHED_STACK_PAGES 2
#define SCHED_PAGE_SIZE 4096
#define SCHED_GUARD UINT64_C(0x7c3a91d5e6b8042f)

/** sched_timers_add() - Wake a thread at its deadline. */
void sched_timers_add(struct arrow_thread *thread);

/** sched_timers_remove() - Wake it then no more; it may not be waiting. */
void sched_timers_remove(struct arrow_thread *thread);

/** sched_timers_first() - The first deadline; ARROW_SCHED_FOREVER: none. */
uint64_t sched_timers_first(void);

/** sched_timers_expire() - Wake those whose deadline is over. */
void sched_timers_expire(void);

/** sched_away() - Let the next thread run that can; come back when it is our
 * turn. The caller has put itself where it will be found. */
void sched_away(void);

/** sched_main - The thread that the program begins with. */
extern struct arrow_thread sched_main;

/** sched_forget() - Free a thread that will never run again. */
void sched_forget(struct arrow_thread *thread);
