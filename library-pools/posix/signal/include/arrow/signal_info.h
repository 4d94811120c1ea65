/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a signal says about itself, and its way to a handler. Only with
 * SIGNAL_HANDLERS, which library `signal-handlers` selects.
 *
 * There is one processor and the kernel is interrupted only while it rests, so
 * nothing here needs a lock. What belongs to the running thread is reached
 * through these functions alone.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/signal.h>
#include <arrow/types.h>

struct arrow_arch_frame;
struct arrow_thread;
struct arrow_wait_queue;

/* Where a signal comes from: Linux's asm-generic/siginfo.h. */
#define ARROW_SIGNAL_FROM_USER 0
#define ARROW_SIGNAL_FROM_QUEUE (-1)
#define ARROW_SIGNAL_FROM_TIMER (-2)
#define ARROW_SIGNAL_FROM_THREAD (-6)
#define ARROW_SIGNAL_FROM_KERNEL 0x80

/**
 * struct arrow_signal_info - The part of Linux's siginfo_t that carries something.
 * @signal: 1 to %ARROW_SIGNAL_MAX
 * @error: 0, or what the program says
 * @code: where it comes from; of a fault which one it was
 * @padding: not looked at
 * @pid: who sent it; a timer's number; together with @uid the address of a fault
 * @uid: its user; how often a timer ran out besides
 * @value: what was sent with it
 * @rest: what the program says, of which the kernel knows nothing
 */
struct arrow_signal_info {
	int32_t signal;
	int32_t error;
	int32_t code;
	int32_t padding;
	union {
		struct {
			int32_t pid;
			uint32_t uid;
		};
		uint64_t address;
	};
	uint64_t value;
	uint64_t rest[2];
};

/**
 * struct arrow_signal_entry - A signal that waits with what it says.
 * @next: the one that came after it; this and @waits are not for the owner
 * @info: of the signal; not changed while it waits
 * @taken: called when it waits no more: with what the program is about to be told,
 *	which it may change, or with NULL if it is forgotten. It may be posted again
 *	then, but not within @taken. NULL: it was allocated, and is freed
 * @waits: it does
 * @merges: it is dropped if its signal waits already
 */
struct arrow_signal_entry {
	struct arrow_signal_entry *next;
	struct arrow_signal_info info;
	void (*taken)(struct arrow_signal_entry *entry,
		      struct arrow_signal_info *info);
	bool waits;
	bool merges;
};

/**
 * enum arrow_signal_posted - What became of an entry.
 * @ARROW_SIGNAL_POSTED: it waits
 * @ARROW_SIGNAL_IGNORED: its signal is ignored
 * @ARROW_SIGNAL_MERGED: its signal waits already
 * @ARROW_SIGNAL_NOBODY: there is no such thread
 */
enum arrow_signal_posted {
	ARROW_SIGNAL_POSTED = 0,
	ARROW_SIGNAL_IGNORED,
	ARROW_SIGNAL_MERGED,
	ARROW_SIGNAL_NOBODY,
};

/* Bytes of siginfo_t; those behind the above are zero. */
#define ARROW_SIGNAL_INFO_SIZE 128

/* Flags of an action; Linux's. */
#define ARROW_SIGNAL_INFO 0x00000004u
#define ARROW_SIGNAL_RESTORER 0x04000000u
#define ARROW_SIGNAL_ON_STACK 0x08000000u
#define ARROW_SIGNAL_RESTART 0x10000000u
#define ARROW_SIGNAL_NODEFER 0x40000000u
#define ARROW_SIGNAL_RESET 0x80000000u

/**
 * struct arrow_signal_action - What a signal does; Linux's struct sigaction.
 * @handler: a function of the program, or 0 for the default, 1 for nothing
 * @flags: as the program set them
 * @restorer: what the handler returns to, with %ARROW_SIGNAL_RESTORER
 * @mask: signals blocked while the handler runs
 */
struct arrow_signal_action {
	uint64_t handler;
	uint64_t flags;
	uint64_t restorer;
	uint64_t mask;
};

/* Flags of a stack; Linux's. */
#define ARROW_SIGNAL_STACK_IN_USE 1u
#define ARROW_SIGNAL_STACK_NONE 2u
#define ARROW_SIGNAL_STACK_AUTODISARM 0x80000000u

/**
 * struct arrow_signal_stack - A stack for handlers; Linux's stack_t.
 * @address: its lowest
 * @flags: ARROW_SIGNAL_STACK_
 * @size: in bytes; 0: there is none
 */
struct arrow_signal_stack {
	uint64_t address;
	uint32_t flags;
	uint64_t size;
};

/**
 * arrow_signal_handler_set - Called when the program has set a handler. NULL:
 * nobody wants to know.
 */
ARROW_API extern void (*arrow_signal_handler_set)(void);

/**
 * arrow_signal_queue() - Send a signal with what it says.
 * @info: copied
 * @thread: the number of a thread, to which alone it goes; 0: to the process, and
 *	then to one of its threads that do not block it, the first one before others
 *
 * Does not return if the signal has no handler, is not blocked and ends the
 * program. A thread that rests and has to handle it is woken.
 *
 * Context: a call of the program, or an interrupt.
 * Return: 0, even if it is ignored or waits already; -ESRCH if there is no such
 * thread; -EAGAIN if it is a real-time
 * signal and no memory is left, or as many wait as may.
 */
ARROW_API int arrow_signal_queue(const struct arrow_signal_info *info,
				 int thread);

/**
 * arrow_signal_post() - Send a signal by an entry of the caller's: needs no memory.
 * @entry: does not wait; must stay as long as it does
 * @thread: as for arrow_signal_queue()
 *
 * Does not return if the signal ends the program.
 *
 * Context: a call of the program, or an interrupt.
 * Return: what became of it; @taken is called only after %ARROW_SIGNAL_POSTED.
 */
ARROW_API enum arrow_signal_posted
arrow_signal_post(struct arrow_signal_entry *entry, int thread);

/**
 * arrow_signal_withdraw() - Take back an entry, without a call of @taken.
 * @entry: may not wait, and then nothing happens
 */
ARROW_API void arrow_signal_withdraw(struct arrow_signal_entry *entry);

/**
 * arrow_signal_thread_begin() - Give a new thread what it has of signals.
 * @thread: has not run yet
 *
 * It blocks what the calling one blocks. With WAIT_THREADS.
 *
 * Return: 0; -EAGAIN if memory is out.
 */
ARROW_API int arrow_signal_thread_begin(struct arrow_thread *thread);

/**
 * arrow_signal_thread_end() - Take it from the calling thread, which ends.
 *
 * What waits for the process goes to another one. With WAIT_THREADS.
 */
ARROW_API void arrow_signal_thread_end(void);

/**
 * arrow_signal_has_thread() - Is there a thread of this number?
 * @id: any
 */
ARROW_API bool arrow_signal_has_thread(int id);

/**
 * arrow_signal_force() - Send a signal that cannot wait: of a trap.
 * @info: copied
 *
 * Return: true if its handler will be called; false if it is blocked, ignored or
 * has none, and then the program has to end.
 */
ARROW_API bool arrow_signal_force(const struct arrow_signal_info *info);

/**
 * arrow_signal_due() - Does a signal wait for the running thread that is not
 * blocked?
 */
ARROW_API bool arrow_signal_due(void);

/**
 * arrow_signal_take() - Take the next one that has a handler.
 * @info: filled in
 * @action: filled in; a handler that is for once has been taken off
 *
 * Traps come first, then those for the thread, each by its number. Those without
 * handler are dropped or end the program.
 *
 * Return: false if there is none.
 */
ARROW_API bool arrow_signal_take(struct arrow_signal_info *info,
				 struct arrow_signal_action *action);

/** arrow_signal_waiting() - All that wait for the running thread or the process. */
ARROW_API uint64_t arrow_signal_waiting(void);

/**
 * arrow_signal_take_of() - Take one of a set, blocked or not, without a handler.
 * @set: bit 0 is signal 1
 * @info: filled in
 *
 * Return: false if none of them waits.
 */
ARROW_API bool arrow_signal_take_of(uint64_t set,
				    struct arrow_signal_info *info);

/** arrow_signal_came() - Woken when a signal waits, with WAIT_THREADS. */
ARROW_API struct arrow_wait_queue *arrow_signal_came(void);

/** arrow_signal_blocked() - The signals that the running thread blocks. */
ARROW_API uint64_t arrow_signal_blocked(void);

/**
 * arrow_signal_block() - Set them.
 * @set: bit 0 is signal 1; those that cannot be blocked are left out
 */
ARROW_API void arrow_signal_block(uint64_t set);

/**
 * arrow_signal_block_for_call() - Set them until the call's end, or the handler's.
 * @set: as for arrow_signal_block()
 */
ARROW_API void arrow_signal_block_for_call(uint64_t set);

/**
 * arrow_signal_unblock_call() - The end of that.
 *
 * Return: those that were blocked before, which are not in force yet; without
 * such a call those in force.
 */
ARROW_API uint64_t arrow_signal_unblock_call(void);

/** arrow_signal_stack() - The running thread's stack for handlers. */
ARROW_API struct arrow_signal_stack *arrow_signal_stack(void);

/**
 * arrow_signal_stack_set() - Give it another one.
 * @stack: what it shall be
 * @sp: the program's stack pointer
 *
 * Return: 0; -EPERM if it is in use; -EINVAL, -ENOMEM for one that is none.
 */
ARROW_API int arrow_signal_stack_set(const struct arrow_signal_stack *stack,
				     uintptr_t sp);

/** arrow_signal_stack_is_on() - Does a stack pointer lie in that stack? */
ARROW_API bool arrow_signal_stack_is_on(uintptr_t sp);
