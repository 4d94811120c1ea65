/* SPDX-License-Identifier: BSD-3-Clause */
/* What lies beneath the library: signals, the vector unit, the program's stack. */
#pragma once

#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/vector.h>
#include <arrow/arch/xsave.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/signal_info.h>
#include <arrow/vma.h>
#include <arrow/wait.h>
#include <arrow/way_out.h>
#include <setjmp.h>
#include <string.h>

#include "../../../vfs/file/tests/mock_user.h"

#define MOCK_STACK 65536
#define MOCK_VECTOR 832

/* The program's stack. */
static uint8_t mock_stack[MOCK_STACK] __attribute__((aligned(64)));

static struct arrow_arch_frame mock_frame;
static struct arrow_signal_stack mock_signal_stack;
static uint64_t mock_blocked;
static jmp_buf mock_end;
static int mock_ended;

/* What the way out finds, one after another. */
static struct arrow_signal_info mock_infos[4];
static struct arrow_signal_action mock_actions[4];
static unsigned int mock_count, mock_taken;

/* Traps: whether they have a handler, and what was sent. */
static bool mock_forced;
static struct arrow_signal_info mock_force;

static uint64_t mock_components = 7;
static uint8_t mock_vector[MOCK_VECTOR];
static unsigned int mock_loads;
static int mock_fault;

uint32_t arrow_way_out_work;
void (*arrow_way_out)(struct arrow_arch_frame *frame, long result);
void (*arrow_signal_handler_set)(void);

static __attribute__((noreturn)) void mock_end_by(int signal)
{
	mock_ended = signal;
	longjmp(mock_end, 1);
}

void arrow_ending_signal(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_end_by(signal);
}

void arrow_ending_fault(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_end_by(signal);
}

struct arrow_arch_frame *arrow_arch_program_frame(void)
{
	return &mock_frame;
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	return frame->rsp;
}

int arrow_arch_program_signal(const struct arrow_arch_frame *frame)
{
	return frame->vector == ARROW_ARCH_TRAP_DIVIDE ||
			       frame->vector == ARROW_ARCH_TRAP_FLOAT ||
			       frame->vector == ARROW_ARCH_TRAP_VECTOR ?
		       8 :
		       4;
}

void arrow_arch_program_trap(arrow_arch_trap_handler *handler)
{
	(void)handler;
}

uintptr_t arrow_arch_page_address(const struct arrow_arch_frame *frame)
{
	return frame->fault_address;
}

unsigned int arrow_arch_page_access(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return 1;
}

int arrow_vma_fault(uintptr_t address, unsigned int access)
{
	(void)address;
	(void)access;
	return mock_fault;
}

size_t arrow_arch_vector_size(void)
{
	return mock_components ? MOCK_VECTOR : ARROW_ARCH_XSAVE_HEADER;
}

uint64_t arrow_arch_xsave_components(void)
{
	return mock_components;
}

void arrow_arch_vector_save(void *to)
{
	memcpy(to, mock_vector, arrow_arch_vector_size());
}

void arrow_arch_vector_load(const void *from)
{
	memcpy(mock_vector, from, arrow_arch_vector_size());
	mock_loads++;
}

bool arrow_signal_take(struct arrow_signal_info *info,
		       struct arrow_signal_action *action)
{
	if (mock_taken == mock_count)
		return false;
	*info = mock_infos[mock_taken];
	*action = mock_actions[mock_taken++];
	return true;
}

bool arrow_signal_force(const struct arrow_signal_info *info)
{
	mock_force = *info;
	return mock_forced;
}

bool arrow_signal_due(void)
{
	return mock_taken < mock_count;
}

int arrow_signal_queue(const struct arrow_signal_info *info, int thread)
{
	mock_force = *info;
	return thread ? 1 : 0;
}

bool arrow_signal_has_thread(int id)
{
	return id == 1;
}

uint64_t arrow_signal_blocked(void)
{
	return mock_blocked;
}

void arrow_signal_block(uint64_t set)
{
	mock_blocked = set;
}

void arrow_signal_block_for_call(uint64_t set)
{
	mock_blocked = set;
}

uint64_t arrow_signal_unblock_call(void)
{
	return mock_blocked;
}

struct arrow_signal_stack *arrow_signal_stack(void)
{
	return &mock_signal_stack;
}

int arrow_signal_stack_set(const struct arrow_signal_stack *stack, uintptr_t sp)
{
	(void)sp;
	mock_signal_stack = *stack;
	return 0;
}

bool arrow_signal_stack_is_on(uintptr_t sp)
{
	return sp > mock_signal_stack.address &&
	       sp - mock_signal_stack.address <= mock_signal_stack.size;
}

int arrow_wait_until(struct arrow_wait_queue *queue, bool (*ready)(void *data),
		     void *data, uint64_t deadline)
{
	(void)queue;
	(void)deadline;
	return ready(data) ? 0 : -EINTR;
}

/* A program with its stack pointer somewhere, and nothing going on. */
static inline void mock_begin(void)
{
	memset(&mock_frame, 0, sizeof(mock_frame));
	mock_frame.rsp = (uintptr_t)mock_stack + MOCK_STACK - 1024 - 24;
	mock_frame.rip = 0x401000;
	mock_frame.rflags = 0x202;
	mock_frame.cs = 0x33;
	mock_frame.ss = 0x2b;
	memset(&mock_signal_stack, 0, sizeof(mock_signal_stack));
	mock_blocked = mock_count = mock_taken = mock_loads = 0;
	mock_forced = false;
	arrow_way_out_work = 0;
	mock_hole(mock_stack, 0);
}
