/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/sched.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/trap.h>
#include <arrow/types.h>

/* What a thread does. */
enum {
	SCHED_NEW = 0,
	SCHED_RUNS,
	SCHED_RESTS,
	SCHED_ENDED,
};

/* Pages of a kernel stack, and the word at its lowest address. */
#define SCHED_STACK_PAGES (ARROW_ARCH_THREAD_STACK / ARROW_ARCH_PAGE_SIZE)
#define SCHED_GUARD UINT64_C(0x7c3a91d5e6b8042f)

/** sched_timers_add() - Have one done at its deadline; it is not there yet. */
void sched_timers_add(struct arrow_sched_timer *timer);

/** sched_timers_remove() - Have it done no more; it may not be there. */
void sched_timers_remove(struct arrow_sched_timer *timer);

/** sched_timers_first() - The first deadline; ARROW_SCHED_FOREVER: none. */
uint64_t sched_timers_first(void);

/** sched_timers_expire() - Do what is due. */
void sched_timers_expire(void);

/**
 * sched_events_need() - Have the timer interrupt at a moment, or earlier.
 * @at: %ARROW_SCHED_FOREVER: it need not
 *
 * Return: false if there is no timer: who waits looks again and again.
 */
bool sched_events_need(uint64_t at);

/** sched_events_missing - It is known that there is no timer. */
extern bool sched_events_missing;

/* How often the processor was given away, and whether all is done to have turns
 * end; with SCHED_THREADS_PREEMPTIVE. */
extern unsigned int sched_switches;
extern bool sched_turns_set;

/** sched_turns_begin() - Have turns end from now on: others can run. */
void sched_turns_begin(void);

/**
 * sched_turn_is_over() - An interrupt came: shall another thread run?
 * @frame: what was interrupted
 */
bool sched_turn_is_over(const struct arrow_arch_frame *frame);

/**
 * sched_turn_is_cut() - Threads whose deadline is over were woken: shall one of
 * them run at once?
 * @frame: what was interrupted
 * @last: who was the last of those that can run, before
 */
bool sched_turn_is_cut(const struct arrow_arch_frame *frame,
		       struct arrow_thread *last);

/** sched_last() - The last of those that can run and do not. */
struct arrow_thread *sched_last(void);

/** sched_first_from() - Let those run first that came behind @last. */
void sched_first_from(struct arrow_thread *last);

/** sched_ring() - The end of the ring of those that can run and do not. */
struct arrow_thread *sched_ring(void);

/**
 * sched_levels_queue() - Put a thread into the ring by its level.
 * @first: before those of the same one, not behind
 *
 * With SCHED_PRIORITIES, as what follows.
 */
void sched_levels_queue(struct arrow_thread *thread, bool first);

/** sched_levels_first_from() - Let those ordinary ones run before other ordinary
 * ones that came behind @last. */
void sched_levels_first_from(struct arrow_thread *last);

/** sched_levels_turn_is_over() - The thread that runs has a level and was met by
 * the interrupt for turns: shall an equal one run? */
bool sched_levels_turn_is_over(void);

/** sched_levels_settled() - The first of the ring is to run, whoever that is. */
void sched_levels_settled(void);

/** sched_levels_inherit() - A new thread begins with what its parent has. */
void sched_levels_inherit(struct arrow_thread *thread);

/** sched_others_run() - Can a thread run that does not? */
bool sched_others_run(void);

/** sched_away() - Let the next thread run that can; come back when it is our
 * turn. The caller has put itself where it will be found. */
void sched_away(void);

/** sched_thread_over() - A thread's deadline has come. */
void sched_thread_over(struct arrow_sched_timer *timer);

/** sched_main - The thread that the program begins with. */
extern struct arrow_thread sched_main;

/* All threads, by @sibling, and how many there are. */
extern struct arrow_thread *sched_all;
extern unsigned int sched_count;

/** sched_has_signal() - Has the thread that runs one to handle? With SCHED_SIGNALS. */
bool sched_has_signal(void);

/** sched_change_work() - The work of another thread is in force now. With
 * SCHED_SIGNALS. */
void sched_change_work(struct arrow_thread *from, const struct arrow_thread *to);

/** sched_forget() - Free a thread that will never run again. */
void sched_forget(struct arrow_thread *thread);
