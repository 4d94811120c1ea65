/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that come and go. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/pmm.h>

#include "sched_priv.h"

/* Linux's limit for numbers of processes and threads on 64 bits. */
#define THREADS_ID_MAX 0x400000

struct arrow_thread *sched_all = &sched_main;
unsigned int sched_count = 1;
static int threads_last_id = 1;

struct arrow_thread *arrow_sched_find(int id)
{
	struct arrow_thread *thread = sched_all;

	while (thread && thread->id != id)
		thread = thread->sibling;
	return thread;
}

struct arrow_thread *arrow_sched_next(const struct arrow_thread *thread)
{
	return thread ? thread->sibling : sched_all;
}

/* A number that nobody has and that was not used for long. */
static int threads_new_id(void)
{
	do {
		threads_last_id++;
		if (threads_last_id == THREADS_ID_MAX)
			threads_last_id = 2;
	} while (arrow_sched_find(threads_last_id));
	return threads_last_id;
}

static void threads_free(struct arrow_thread *thread, void *state, void *stack)
{
	arrow_free(thread);
	arrow_free(state);
	if (stack)
		arrow_pmm_free(stack, SCHED_STACK_PAGES);
}

/* The first thread gets room for its state when there is a second one. */
static bool threads_prepare(void)
{
	if (!sched_main.arch.state)
		sched_main.arch.state = arrow_alloc_aligned(
			ARROW_ARCH_THREAD_ALIGN,
			arrow_arch_thread_state_size());
	return sched_main.arch.state;
}

int arrow_sched_new(uintptr_t stack, struct arrow_thread **thread)
{
	size_t size = arrow_arch_thread_state_size();
	struct arrow_thread *made = arrow_alloc_zeroed(1, sizeof(*made));
	void *state = arrow_alloc_aligned(ARROW_ARCH_THREAD_ALIGN, size);
	uint64_t *pages = arrow_pmm_alloc(SCHED_STACK_PAGES);

	if (!made || !state || !pages || !threads_prepare()) {
		threads_free(made, state, pages);
		return -EAGAIN;
	}
	/* before it has a copy of the caller's flags: its turns are to end, too */
	sched_events_need(ARROW_SCHED_FOREVER);
	made->id = threads_new_id();
	made->stack = pages;
	made->timer.over = sched_thread_over;
	if (CONFIG_SCHED_PRIORITIES)
		sched_levels_inherit(made);
	*pages = SCHED_GUARD;
	arrow_arch_thread_new(&made->arch, state,
			      (uintptr_t)pages + ARROW_ARCH_THREAD_STACK, stack);
	made->sibling = sched_all;
	sched_all = made;
	sched_count++;
	*thread = made;
	return 0;
}

static void threads_leave(struct arrow_thread *thread)
{
	struct arrow_thread **at = &sched_all;

	while (*at != thread)
		at = &(*at)->sibling;
	*at = thread->sibling;
	sched_count--;
}

/* The first thread has the stack of the boot, and is not allocated. */
void sched_forget(struct arrow_thread *thread)
{
	if (thread->stack)
		threads_free(thread, thread->arch.state, thread->stack);
}

void arrow_sched_drop(struct arrow_thread *thread)
{
	threads_leave(thread);
	sched_forget(thread);
}

void arrow_sched_end(void)
{
	struct arrow_thread *self = arrow_sched_self();

	if (sched_count == 1)
		return;
	threads_leave(self);
	self->state = SCHED_ENDED;
	sched_away();
}
