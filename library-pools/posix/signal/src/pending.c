/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Signals where handlers are called: they wait for the way out of the kernel.
 * What ends the program does so at once. What came for the process is given to
 * one thread, anew whenever something came, went, or is blocked.
 */
#include <arrow/credentials.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/sched.h>
#include <arrow/wait.h>
#include <arrow/way_out.h>

#include "queue.h"

/* Those of traps. */
#define PENDING_TRAPS                                                     \
	(SIGNAL_BIT(ARROW_SIGNAL_ILL) | SIGNAL_BIT(ARROW_SIGNAL_TRAP) |   \
	 SIGNAL_BIT(ARROW_SIGNAL_BUS) | SIGNAL_BIT(ARROW_SIGNAL_FPE) |    \
	 SIGNAL_BIT(ARROW_SIGNAL_SEGV) | SIGNAL_BIT(ARROW_SIGNAL_SYS))

void (*arrow_signal_handler_set)(void);

/* Those that came for the process, and which of them have been given to threads. */
static struct signal_queue pending_shared;
static uint64_t pending_given;

/* All threads, the first one first. */
static struct signal_thread *pending_threads = &signal_only_thread;

struct arrow_wait_queue pending_came;

void pending_enter(struct signal_thread *thread)
{
	struct signal_thread **at = &pending_threads;

	while (*at)
		at = &(*at)->next;
	*at = thread;
}

void pending_leave(struct signal_thread *thread)
{
	struct signal_thread **at = &pending_threads;

	while (*at != thread)
		at = &(*at)->next;
	*at = thread->next;
	for (uint64_t set = thread->pending.set; set; set &= set - 1)
		queue_forget(&thread->pending, __builtin_ctzll(set) + 1);
	pending_give();
}

uint64_t pending_waiting(void)
{
	return signal_self()->pending.set | pending_shared.set;
}

static bool pending_is_due(const struct signal_thread *thread)
{
	return (thread->pending.set & ~thread->blocked) | thread->chosen;
}

bool arrow_signal_due(void)
{
	return pending_is_due(signal_self());
}

/* As long as there is one alone it runs, or rests where it is. */
static struct arrow_thread *pending_whose(const struct signal_thread *thread)
{
	return thread->thread ? thread->thread : arrow_sched_self();
}

/* Tell a thread whether it has something to handle. */
static void pending_tell(struct signal_thread *thread)
{
	bool due = pending_is_due(thread);
	uint32_t *work = &arrow_way_out_work;

	if (CONFIG_WAIT_THREADS && pending_whose(thread) != arrow_sched_self())
		work = &thread->thread->work;
	if (due)
		*work |= ARROW_WAY_OUT_SIGNAL;
	else
		*work &= ~ARROW_WAY_OUT_SIGNAL;
	/* one that came in an interrupt may be for the thread that rests here */
	if (CONFIG_WAIT_THREADS && due)
		arrow_sched_wake(pending_whose(thread));
}

/* A thread that handles what came for the process; NULL: all block it. */
static struct signal_thread *pending_choose(uint64_t bit)
{
	struct signal_thread *thread = pending_threads;

	while (thread && thread->blocked & bit)
		thread = thread->next;
	return thread;
}

void pending_give(void)
{
	struct signal_thread *each;

	pending_given = 0;
	for (each = pending_threads; each; each = each->next)
		each->chosen = 0;
	for (uint64_t set = pending_shared.set; set; set &= set - 1) {
		uint64_t bit = set & -set;

		each = pending_choose(bit);
		if (each) {
			each->chosen |= bit;
			pending_given |= bit;
		}
	}
	for (each = pending_threads; each; each = each->next)
		pending_tell(each);
}

void signal_changed(void)
{
	if (pending_shared.set | pending_given)
		pending_give();
	else
		pending_tell(signal_self());
}

void pending_forget(int signal)
{
	struct signal_thread *each;

	for (each = pending_threads; each; each = each->next)
		queue_forget(&each->pending, signal);
	queue_forget(&pending_shared, signal);
	pending_give();
}

/* Who gets it, or who is looked at for the process; NULL: there is none. */
static struct signal_thread *pending_thread(int id)
{
	if (!CONFIG_WAIT_THREADS || !id)
		return pending_threads;
	struct arrow_thread *thread = arrow_sched_find(id);

	if (!thread)
		return NULL;
	return thread->signal ? thread->signal : &signal_only_thread;
}

/* Does it end the program when it comes now? */
static bool pending_is_fatal(int signal, const struct signal_thread *thread)
{
	return thread && !(thread->blocked & SIGNAL_BIT(signal)) &&
	       !arrow_signal_has_handler(signal) && !signal_is_ignored(signal);
}

/*
 * Whose queue it is for; NULL: none, see @posted. Does not return if it ends the
 * program.
 */
static struct signal_queue *pending_queue(int signal, int thread,
					  enum arrow_signal_posted *posted)
{
	struct signal_thread *to = pending_thread(thread);

	*posted = to ? ARROW_SIGNAL_IGNORED : ARROW_SIGNAL_NOBODY;
	if (!to || (signal_is_ignored(signal) &&
		    !(to->blocked & SIGNAL_BIT(signal))))
		return NULL;
	if (pending_is_fatal(signal,
			     thread ? to : pending_choose(SIGNAL_BIT(signal))))
		arrow_ending_signal(signal, NULL);
	return thread ? &to->pending : &pending_shared;
}

/* One came: tell those that it is for, and those that wait for it. */
static void pending_came_for(int thread)
{
	if (thread)
		pending_tell(pending_thread(thread));
	else
		pending_give();
	if (CONFIG_WAIT_THREADS)
		arrow_wait_wake_all(&pending_came);
}

int arrow_signal_queue(const struct arrow_signal_info *info, int thread)
{
	enum arrow_signal_posted posted;
	struct signal_queue *queue =
		pending_queue(info->signal, thread, &posted);

	if (!queue)
		return posted == ARROW_SIGNAL_NOBODY ? -ESRCH : 0;
	int error = queue_add(queue, info);

	pending_came_for(thread);
	return error;
}

enum arrow_signal_posted arrow_signal_post(struct arrow_signal_entry *entry,
					   int thread)
{
	int signal = entry->info.signal;
	enum arrow_signal_posted posted;
	struct signal_queue *queue = pending_queue(signal, thread, &posted);

	if (!queue)
		return posted;
	if (entry->merges && queue->set & SIGNAL_BIT(signal))
		return ARROW_SIGNAL_MERGED;
	queue_append(queue, entry);
	pending_came_for(thread);
	return ARROW_SIGNAL_POSTED;
}

void arrow_signal_withdraw(struct arrow_signal_entry *entry)
{
	struct signal_thread *each = pending_threads;

	if (!entry->waits || queue_withdraw(&pending_shared, entry))
		each = NULL;
	while (each && !queue_withdraw(&each->pending, entry))
		each = each->next;
	pending_give();
}

void arrow_signal_send(int signal)
{
	const struct arrow_signal_info info = {
		.signal = signal,
		.code = ARROW_SIGNAL_FROM_KERNEL,
	};

	(void)arrow_signal_queue(&info, 0);
}

long pending_send(int signal, int code, int thread)
{
	const struct arrow_signal_info info = {
		.signal = signal,
		.code = code,
		.pid = SIGNAL_SELF,
		.uid = arrow_credentials.uid,
	};

	return arrow_signal_queue(&info, thread);
}

bool arrow_signal_force(const struct arrow_signal_info *info)
{
	struct signal_thread *self = signal_self();

	if (!arrow_signal_has_handler(info->signal) ||
	    self->blocked & SIGNAL_BIT(info->signal))
		return false;
	(void)queue_add(&self->pending, info);
	signal_changed();
	return true;
}

/* The next one of a set: those of traps first, then by number. */
static int pending_next(uint64_t set)
{
	if (set & PENDING_TRAPS)
		set &= PENDING_TRAPS;
	return __builtin_ctzll(set) + 1;
}

/* @set: of those for the thread; @shared: of those for the process */
static bool pending_take(uint64_t set, uint64_t shared,
			 struct arrow_signal_info *info)
{
	struct signal_queue *queue = &signal_self()->pending;

	if (!(queue->set & set)) {
		queue = &pending_shared;
		set = shared;
	}
	if (!(queue->set & set))
		return false;
	queue_take(queue, pending_next(queue->set & set), info);
	signal_changed();
	return true;
}

bool pending_take_of(uint64_t set, struct arrow_signal_info *info)
{
	return pending_take(set, set, info);
}

uint64_t arrow_signal_waiting(void)
{
	return pending_waiting();
}

bool arrow_signal_take_of(uint64_t set, struct arrow_signal_info *info)
{
	return pending_take_of(set, info);
}

struct arrow_wait_queue *arrow_signal_came(void)
{
	return &pending_came;
}

bool arrow_signal_take(struct arrow_signal_info *info,
		       struct arrow_signal_action *action)
{
	struct signal_thread *self = signal_self();

	while (pending_take(~self->blocked, self->chosen, info)) {
		struct arrow_signal_action *now = signal_action_of(info->signal);

		if (signal_is_ignored(info->signal))
			continue;
		if (!arrow_signal_has_handler(info->signal))
			arrow_ending_signal(info->signal, NULL);
		*action = *now;
		if (now->flags & ARROW_SIGNAL_RESET)
			now->handler = SIGNAL_DEFAULT;
		return true;
	}
	return false;
}
