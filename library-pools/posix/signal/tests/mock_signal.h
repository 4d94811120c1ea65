/* SPDX-License-Identifier: BSD-3-Clause */
/* What lies beneath the library; an end is caught by a jump. */
#pragma once

#include <arrow/alloc.h>
#include <arrow/arch/program.h>
#include <arrow/credentials.h>
#include <arrow/ending.h>
#include <arrow/signal.h>
#include <arrow/signal_calls.h>
#include <arrow/signal_info.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <arrow/wait.h>
#include <arrow/way_out.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include "../../../vfs/file/tests/mock_user.h"

static jmp_buf mock_end;
static int mock_signal;
static unsigned int mock_messages;
static uint64_t mock_slept;
static bool mock_is_full;
static uintptr_t mock_sp;

uint32_t arrow_way_out_work;
struct arrow_credentials arrow_credentials = {.user_ids = {1000}};

void arrow_ending_signal(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_signal = signal;
	longjmp(mock_end, 1);
}

void arrow_ending_name(int signal, char name[static ARROW_ENDING_NAME_SIZE])
{
	(void)signal;
	name[0] = '\0';
}

void arrow_print(const char *format, ...)
{
	(void)format;
	mock_messages++;
}

int arrow_wait_until(struct arrow_wait_queue *queue, bool (*ready)(void *data),
		     void *data, uint64_t deadline)
{
	(void)queue;
	if (ready(data))
		return 0;
	if (CONFIG_SIGNAL_HANDLERS && arrow_signal_due())
		return -EINTR;
	mock_slept = deadline;
	return -ETIMEDOUT;
}

uint64_t arrow_time_monotonic(void)
{
	return mock_slept;
}

void *arrow_alloc(size_t n)
{
	return mock_is_full ? NULL : malloc(n);
}

void arrow_free(void *block)
{
	free(block);
}

struct arrow_arch_frame *arrow_arch_program_frame(void)
{
	return NULL;
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_sp;
}

/* What the way out of the kernel does; without handlers there is none. */
static inline void mock_way_out(void)
{
	struct arrow_signal_action action;
	struct arrow_signal_info info;

	while (CONFIG_SIGNAL_HANDLERS && arrow_signal_take(&info, &action))
		;
}

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

/* Which signal ended the run meanwhile; 0: none. */
#define ENDED_BY(statement)              \
	__extension__({                  \
		mock_signal = 0;         \
		if (!setjmp(mock_end)) { \
			(void)(statement); \
			mock_way_out();  \
		}                        \
		mock_signal;             \
	})

struct action {
	uint64_t handler, flags, restorer, mask;
};

static inline void set_handler(int signal, uint64_t handler)
{
	struct action action = {.handler = handler};

	ARROW_CHECK(CALL(rt_sigaction, signal, &action, 0, 8) == 0);
}
