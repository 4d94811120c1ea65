/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads: vector registers and the thread pointer, which the kernel does not
 * touch, change hands at a switch; what C code keeps lies on the kernel stack,
 * and the program's stack pointer in the frame of its call or trap. The kernel
 * stack is the processor's own stack pointer, so the vectors need not know whose
 * it is.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/thread.h>
#include <arrow/arch/vector.h>

#include "arch.h"

/* Words of a kernel stack between two threads, see thread.S: x19 to x30. */
#define THREAD_FIRST 19
#define THREAD_WORDS 12

size_t arrow_arch_thread_state_size(void)
{
	return arrow_arch_vector_size();
}

void arrow_arch_thread_new(struct arrow_arch_thread *thread, void *state,
			   uintptr_t stack_end, uintptr_t sp)
{
	struct arrow_arch_frame *frame = (struct arrow_arch_frame *)stack_end - 1;
	uint64_t *words = (uint64_t *)frame - THREAD_WORDS;

	*frame = *arrow_arch_program_frame();
	frame->sp = sp;
	for (unsigned int i = 0; i < THREAD_WORDS - 1; i++)
		words[i] = frame->x[THREAD_FIRST + i];
	words[THREAD_WORDS - 1] = (uintptr_t)arch_thread_begin;
	thread->sp = (uintptr_t)words;
	thread->stack_end = stack_end;
	thread->state = state;
	thread->pointer = arrow_arch_thread_pointer_get();
	arrow_arch_vector_save(state);
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	if (!from->stack_end)
		from->stack_end = arch_stack_end;
	from->pointer = arrow_arch_thread_pointer_get();
	arrow_arch_vector_save(from->state);
	arrow_arch_vector_load(to->state);
	arrow_arch_thread_pointer_set(to->pointer);
	arch_stack_end = to->stack_end;
	arch_thread_switch(&from->sp, to->sp);
}
