/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads of a ready program in one thread of the host. Each has a stack for
 * signals, which is its kernel stack. What the program finds when it goes on,
 * vector registers and the stack for signals included, is in the host's signal
 * frame there; only the bases of segments must change hands.
 */
#include "context.h"

#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/segment.h>
#include <arrow/arch/switch.h>
#include <arrow/arch/thread.h>
#include <arrow/mem.h>
#include <arrow/plat/program_memory.h>

/* A thread's state: what the kernel notes of a call that is under way. */
struct thread_notes {
	struct linuxu_context *interrupted;
	struct arrow_arch_frame *call;
};

size_t arrow_arch_thread_state_size(void)
{
	return sizeof(struct thread_notes);
}

/* Where a new thread goes on: it returns to the code that ends a signal. */
static void thread_begin(void)
{
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
}

/*
 * The caller's signal frame, from the address that its handler returns to up to the
 * end of the stack, at the same distance from a multiple of the alignment that
 * vector registers have.
 */
static struct linuxu_context *thread_copy_frame(uintptr_t stack_end)
{
	const struct linuxu_context *caller = linuxu_interrupted;
	uintptr_t from = (uintptr_t)caller - sizeof(uintptr_t);
	uintptr_t end = (uintptr_t)caller->stack.base + caller->stack.size;
	uintptr_t shift = (stack_end - end) & ~(uintptr_t)(ARROW_ARCH_THREAD_ALIGN - 1);
	struct linuxu_context *copy =
		(struct linuxu_context *)((uintptr_t)caller + shift);

	memcpy((void *)(from + shift), (const void *)from, end - from);
	copy->state += shift;
	return copy;
}

void arrow_arch_thread_new(struct arrow_arch_thread *thread, void *state,
			   uintptr_t stack_end, uintptr_t sp)
{
	struct linuxu_context *context = thread_copy_frame(stack_end);
	uint64_t *words = (uint64_t *)context - 1 - ARROW_ARCH_SWITCH_WORDS;
	struct thread_notes *notes = state;

	context->stack.base = (void *)(stack_end - ARROW_ARCH_THREAD_STACK);
	context->stack.size = ARROW_ARCH_THREAD_STACK;
	context->rsp = sp;
	context->rax = 0;
	memset(words, 0, ARROW_ARCH_SWITCH_WORDS * sizeof(*words));
	words[ARROW_ARCH_SWITCH_PC] = (uintptr_t)thread_begin;
	notes->interrupted = context;
	notes->call = NULL;
	thread->sp = (uintptr_t)words;
	thread->stack_end = stack_end;
	thread->state = state;
	thread->pointer = arrow_arch_thread_pointer_get();
	thread->second = arrow_arch_gs_get();
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	struct thread_notes *ours = from->state;
	const struct thread_notes *theirs = to->state;

	ours->interrupted = linuxu_interrupted;
	ours->call = linuxu_call;
	from->pointer = arrow_arch_thread_pointer_get();
	from->second = arrow_arch_gs_get();
	linuxu_interrupted = theirs->interrupted;
	linuxu_call = theirs->call;
	arrow_arch_thread_pointer_set(to->pointer);
	arrow_arch_gs_set(to->second);
	arrow_arch_switch(&from->sp, to->sp);
}
