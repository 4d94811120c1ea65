/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads: vector registers and bases of segments, which the kernel does not
 * touch, change hands at a switch; the others lie on the kernel stack.
 */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/program.h>
#include <arrow/arch/switch.h>
#include <arrow/arch/thread.h>
#include <arrow/mem.h>

#include "arch.h"
#include "regs.h"

/* In leaf 0xd, ebx: bytes of what is switched on. */
#define CPUID_XSAVE 0xd
#define CPUID_ECX_XSAVE_ON (1u << 27)

#define FXSAVE_SIZE 512

static bool thread_has_xsave(void)
{
	return arrow_arch_cpuid(1, 0).ecx & CPUID_ECX_XSAVE_ON;
}

/* Bytes that XSAVE writes; FXSAVE if there is none. */
static uint32_t thread_xsave_size;

size_t arrow_arch_thread_state_size(void)
{
	if (!thread_xsave_size)
		thread_xsave_size =
			thread_has_xsave() ?
				arrow_arch_cpuid(CPUID_XSAVE, 0).ebx :
				FXSAVE_SIZE;
	return thread_xsave_size;
}

static void thread_save(struct arrow_arch_thread *thread)
{
	if (thread_xsave_size > FXSAVE_SIZE)
		__asm__ volatile("xsave64 (%0)"
				 :
				 : "r"(thread->state), "a"(-1), "d"(-1)
				 : "memory");
	else
		__asm__ volatile("fxsave64 (%0)"
				 :
				 : "r"(thread->state)
				 : "memory");
	thread->pointer = arrow_arch_msr_read(MSR_FS_BASE);
	thread->second = arrow_arch_msr_read(MSR_GS_BASE);
}

static void thread_load(const struct arrow_arch_thread *thread)
{
	if (thread_xsave_size > FXSAVE_SIZE)
		__asm__ volatile("xrstor64 (%0)"
				 :
				 : "r"(thread->state), "a"(-1), "d"(-1)
				 : "memory");
	else
		__asm__ volatile("fxrstor64 (%0)"
				 :
				 : "r"(thread->state)
				 : "memory");
	arrow_arch_msr_write(MSR_FS_BASE, thread->pointer);
	arrow_arch_msr_write(MSR_GS_BASE, thread->second);
}

void arrow_arch_thread_new(struct arrow_arch_thread *thread, void *state,
			   uintptr_t stack_end, uintptr_t sp)
{
	const struct arrow_arch_frame *caller = arrow_arch_program_frame();
	struct arrow_arch_frame *frame =
		(struct arrow_arch_frame *)(stack_end - 8) - 1;
	uint64_t *words = (uint64_t *)frame - ARROW_ARCH_SWITCH_WORDS;

	*frame = *caller;
	frame->rsp = sp;
	words[ARROW_ARCH_SWITCH_R15] = frame->r15;
	words[ARROW_ARCH_SWITCH_R14] = frame->r14;
	words[ARROW_ARCH_SWITCH_R13] = frame->r13;
	words[ARROW_ARCH_SWITCH_R12] = frame->r12;
	words[ARROW_ARCH_SWITCH_RBX] = frame->rbx;
	words[ARROW_ARCH_SWITCH_RBP] = frame->rbp;
	words[ARROW_ARCH_SWITCH_PC] = (uintptr_t)arch_thread_begin;
	thread->sp = (uintptr_t)words;
	thread->stack_end = stack_end;
	thread->state = state;
	/* XSAVE leaves parts of its header as they are, and they must be 0 */
	memset(state, 0, thread_xsave_size);
	thread_save(thread);
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	if (!from->stack_end)
		from->stack_end = arch_stack_end;
	thread_save(from);
	thread_load(to);
	arch_stack_end = to->stack_end;
	arrow_arch_switch(&from->sp, to->sp);
}
