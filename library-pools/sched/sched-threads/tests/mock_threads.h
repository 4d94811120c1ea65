/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads of the tests are the host's contexts, and time goes by when they rest. */
#pragma once

#include <arrow/alloc.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/program.h>
#include <arrow/clock_event.h>
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include <stdlib.h>
#include <ucontext.h>

#include "sched_priv.h"

/* Threads of the test are the host's contexts. */
#define MOST 16
#define HOST_STACK 65536

static uint64_t now;
static unsigned int sleeps, idles, left = UINT32_MAX, blocks, pages, panics;
static unsigned int waits, sets;

/* The timer, which is missing at first; when it interrupts. */
static arrow_clock_event_handler *timer_came;
static bool timer_there, frame_is_program;
static uint64_t timer_at = ARROW_CLOCK_EVENT_NEVER;

bool (*arrow_time_idle)(void);

int arrow_clock_event_start(arrow_clock_event_handler *came)
{
	if (timer_there)
		timer_came = came;
	return timer_there ? 0 : -ENODEV;
}

void arrow_clock_event_set(uint64_t deadline)
{
	timer_at = deadline;
	sets++;
}

bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return frame_is_program;
}

static inline void timer_interrupt(bool program)
{
	timer_at = ARROW_CLOCK_EVENT_NEVER;
	frame_is_program = program;
	timer_came(NULL);
}

void arrow_arch_wait(void)
{
	waits++;
	ARROW_CHECK(timer_at != ARROW_CLOCK_EVENT_NEVER);
	now = timer_at > now ? timer_at : now;
	timer_interrupt(false);
}

void arrow_print(const char *format, ...)
{
	(void)format;
	ARROW_CHECK(!timer_there);
}

uint64_t arrow_time_monotonic(void)
{
	return now;
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	ARROW_CHECK(nanoseconds > 0 && nanoseconds <= 1000000);
	now += nanoseconds;
	sleeps++;
}

void arrow_panic(const char *format, ...)
{
	(void)format;
	panics++;
	abort();
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	if (!left)
		return NULL;
	left--;
	blocks++;
	return calloc(count, size);
}

void *arrow_alloc_aligned(size_t align, size_t size)
{
	if (!left)
		return NULL;
	left--;
	blocks++;
	return aligned_alloc(align, (size + align - 1) / align * align);
}

void arrow_free(void *block)
{
	blocks -= block != NULL;
	free(block);
}

void *arrow_pmm_alloc(size_t count)
{
	if (!left)
		return NULL;
	left--;
	pages += (unsigned int)count;
	return aligned_alloc(4096, count * 4096);
}

int arrow_pmm_free(void *address, size_t count)
{
	pages -= (unsigned int)count;
	free(address);
	return 0;
}

size_t arrow_arch_thread_state_size(void)
{
	return sizeof(ucontext_t);
}

static void (*body)(void);

static void begin(void)
{
	body();
	arrow_sched_end();
	abort();
}

void arrow_arch_thread_new(struct arrow_arch_thread *thread, void *state,
			   uintptr_t stack_end, uintptr_t sp)
{
	static char stacks[MOST][HOST_STACK];
	static unsigned int next;
	ucontext_t *context = state;

	(void)sp;
	thread->state = state;
	thread->stack_end = stack_end;
	getcontext(context);
	context->uc_stack.ss_sp = stacks[next++ % MOST];
	context->uc_stack.ss_size = HOST_STACK;
	makecontext(context, begin, 0);
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	swapcontext(from->state, to->state);
}

static char trace[64];
static unsigned int traced;

static inline void note(char what)
{
	ARROW_CHECK(traced < sizeof(trace) - 1);
	trace[traced++] = what;
	trace[traced] = 0;
}

static inline void start(void (*what)(void), unsigned int count)
{
	struct arrow_thread *thread;

	traced = sleeps = idles = 0;
	trace[0] = 0;
	body = what;
	while (count--) {
		ARROW_CHECK_INT(arrow_sched_new(1, &thread), 0);
		arrow_sched_start(thread);
	}
}

/* As if the program ran until the next interrupt. */
static inline void compute(uint64_t nanoseconds)
{
	uint64_t end = now + nanoseconds;

	while (timer_at <= end) {
		now = timer_at > now ? timer_at : now;
		timer_interrupt(true);
		if (CONFIG_SCHED_PRIORITIES)
			arrow_sched_preempt();
		if (now > end)
			return;
	}
	now = end;
}

/* From now on there is a timer that interrupts. */
static inline void timer_begin(void)
{
	timer_there = true;
	sched_events_missing = false;
	if (CONFIG_SCHED_THREADS_PREEMPTIVE)
		sched_turns_set = false;
}
