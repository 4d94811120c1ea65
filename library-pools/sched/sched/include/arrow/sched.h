/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads of the program, and who runs. What waits for something uses
 * <arrow/wait.h>; this lies beneath it. A kernel for one thread has only
 * arrow_sched_rest(), which lets the processor rest for a moment; all else is
 * there with WAIT_THREADS alone.
 *
 * There is one processor, and the kernel is interrupted only while nobody runs.
 * In the kernel a thread gives the processor away where it rests or yields, and
 * nowhere else; with SCHED_THREADS_PREEMPTIVE also where an interrupt met the program. So
 * what the kernel has needs no locks, and nothing is lost between a look at
 * what is waited for and the rest. All functions are called with interrupts off.
 */
#pragma once

#include <arrow/arch/thread.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/* No deadline: rest until woken. */
#define ARROW_SCHED_FOREVER UINT64_MAX

/**
 * struct arrow_sched_timer - Something that is done at a moment.
 * @over: called when the moment has come; it is set no more then, and may be set
 *	again. Must not rest; nothing of it is looked at afterwards
 * @deadline: that moment; this and what follows is the provider's
 * @child, @after, @before: those that are due later; all zero at the beginning
 */
struct arrow_sched_timer {
	void (*over)(struct arrow_sched_timer *timer);
	uint64_t deadline;
	struct arrow_sched_timer *child, *after, *before;
};

/*
 * Policies, with Linux's numbers (uapi header sched.h). Those of real time have
 * a level from 1 to 99; the others have 0 and differ in nothing.
 */
#define ARROW_SCHED_OTHER 0
#define ARROW_SCHED_FIFO 1
#define ARROW_SCHED_ROUND 2
#define ARROW_SCHED_BATCH 3
#define ARROW_SCHED_IDLE 5

/* Or-ed to a policy: threads that it makes are ordinary ones (Arrow's number). */
#define ARROW_SCHED_RESET 0x80

/**
 * struct arrow_thread - A thread of the program.
 * @arch: what the processor needs to know of it
 * @id: its number, from 1 on
 * @level: it runs before those of lower levels, see arrow_sched_set_level(). With
 *	SCHED_PRIORITIES alone, as the next three
 * @policy: which, perhaps with %ARROW_SCHED_RESET; set together with @level
 * @nice: as the program told, -20 to 19; nothing follows from it
 * @turns: the provider's
 * @signal: for who serves signals; NULL at the beginning
 * @clear: where to write 0 and wake a futex at its end; 0: nowhere
 * @robust: its list of robust futexes, as it told; 0: none
 * @work: what there is to do on its way out of the kernel, while it does not run:
 *	see <arrow/way_out.h>. With SCHED_SIGNALS alone
 * @next, @previous: those that run after and before it, and from here on all is
 *	the provider's
 * @timer: when it stops resting
 * @sibling: another thread
 * @stack: the lowest byte of its kernel stack
 * @state: what it does
 */
struct arrow_thread {
	struct arrow_arch_thread arch;
	int id;
	uint8_t level;
	uint8_t policy;
	int8_t nice;
	uint8_t turns;
	void *signal;
	uintptr_t clear;
	uintptr_t robust;
	uint32_t work;
	struct arrow_thread *next, *previous;
	struct arrow_sched_timer timer;
	struct arrow_thread *sibling;
	uint64_t *stack;
	unsigned int state;
};

/**
 * arrow_sched_rest() - Rest until woken.
 * @deadline: when to stop, in nanoseconds of arrow_time_monotonic()
 * @looks: nobody might wake; so rest for a millisecond at most
 *
 * May return early. Only with a clock does a deadline come.
 *
 * Context: a call of the program; interrupts are off, before and afterwards.
 * Return: 0, and the caller looks again; -ETIMEDOUT if the deadline was over when
 * this was called; -EINTR if the thread has a signal to handle.
 */
ARROW_API int arrow_sched_rest(uint64_t deadline, bool looks);

/** arrow_sched_self() - The thread that runs. */
ARROW_API struct arrow_thread *arrow_sched_self(void);

/**
 * arrow_sched_wake() - Have a thread look again.
 * @thread: rests, or else nothing happens; it is not gone
 */
ARROW_API void arrow_sched_wake(struct arrow_thread *thread);

/**
 * arrow_sched_timer_set() - Have something done at a moment.
 * @timer: with @over; may be set already
 * @deadline: in nanoseconds of arrow_time_monotonic()
 *
 * It comes when an interrupt says so, also while the program computes; without a
 * timer that interrupts when a thread rests or yields. A moment that is over comes
 * at once, but not within this call.
 *
 * Context: a call of the program, or @over of a timer.
 */
ARROW_API void arrow_sched_timer_set(struct arrow_sched_timer *timer,
				     uint64_t deadline);

/** arrow_sched_timer_stop() - Have it done no more; it may not be set. */
ARROW_API void arrow_sched_timer_stop(struct arrow_sched_timer *timer);

/** arrow_sched_yield() - Let the others that can run do so first. */
ARROW_API void arrow_sched_yield(void);

/**
 * arrow_sched_set_level() - Give a thread another level, or another policy.
 * @thread: is not gone
 * @level: 0 to 99
 *
 * If it can run it comes behind those of its level, and before them if its level
 * was higher. Who has a higher level than the calling one runs on the way out of
 * the kernel. With SCHED_PRIORITIES alone.
 */
ARROW_API void arrow_sched_set_level(struct arrow_thread *thread,
				     unsigned int level);

/**
 * arrow_sched_preempt() - Let those run that have a higher level.
 *
 * Returns when none can. With SCHED_PRIORITIES alone.
 *
 * Context: the way out of the kernel, for ARROW_WAY_OUT_TURN.
 */
ARROW_API void arrow_sched_preempt(void);

/**
 * arrow_sched_find() - Find a thread by its number.
 * @id: any
 *
 * Return: the thread; NULL if there is none.
 */
ARROW_API struct arrow_thread *arrow_sched_find(int id);

/** arrow_sched_next() - Another thread, in no order; @thread NULL: one of all. NULL:
 * that was the last one. */
ARROW_API struct arrow_thread *arrow_sched_next(const struct arrow_thread *thread);

/**
 * arrow_sched_new() - Make a thread that goes on as the calling one.
 * @stack: its stack pointer in the program
 * @thread: set to it. It does not run before arrow_sched_start()
 *
 * Its registers are those of the call that is under way, and it finds 0 as the
 * call's answer; so are its vector registers and thread pointer.
 *
 * Return: 0; -EAGAIN if memory for it is out.
 */
ARROW_API int arrow_sched_new(uintptr_t stack, struct arrow_thread **thread);

/** arrow_sched_start() - Let a new thread run, when its turn comes. */
ARROW_API void arrow_sched_start(struct arrow_thread *thread);

/**
 * arrow_sched_end_others() - Have all other threads end.
 *
 * Each ends on its way out of the kernel, by arrow_way_out_end; what rests in a
 * call does so early. When all are gone the calling one has the number 1. With
 * SCHED_ENDS and SCHED_SIGNALS alone.
 */
ARROW_API void arrow_sched_end_others(void);

/** arrow_sched_drop() - Take back a new thread that was never started. */
ARROW_API void arrow_sched_drop(struct arrow_thread *thread);

/**
 * arrow_sched_end() - End the calling thread.
 *
 * Returns, and then only, if it is the last one.
 */
ARROW_API void arrow_sched_end(void);
