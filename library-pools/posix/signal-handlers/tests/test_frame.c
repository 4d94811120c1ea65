/* SPDX-License-Identifier: BSD-3-Clause */
/* Frames of handlers: what is in them, the way back, and what is refused. */
#include <arrow/signal_calls.h>
#include <arrow/signal_handlers.h>
#include <arrow/test.h>

#include "mock_signal.h"

/* Offsets in Linux's struct rt_sigframe. */
#define FRAME_STACK 24
#define FRAME_R8 48
#define FRAME_RSP 168
#define FRAME_RIP 176
#define FRAME_RFLAGS 184
#define FRAME_CS 192
#define FRAME_STATE 232
#define FRAME_MASK 304
#define FRAME_INFO 312
#define FRAME_SIZE 440

#define HANDLER 0x402000
#define RESTORER 0x403000

/* A stack for handlers. */
static uint8_t mock_other[MOCK_STACK] __attribute__((aligned(64)));

static uint64_t word(uintptr_t at)
{
	uint64_t value;

	memcpy(&value, (const void *)at, sizeof(value));
	return value;
}

static void set_word(uintptr_t at, uint64_t value)
{
	memcpy((void *)at, &value, sizeof(value));
}

static void send(int signal, uint64_t flags)
{
	mock_infos[mock_count] = (struct arrow_signal_info){
		.signal = signal, .code = -6, .pid = 1};
	mock_actions[mock_count++] = (struct arrow_signal_action){
		.handler = HANDLER,
		.flags = flags | ARROW_SIGNAL_RESTORER,
		.restorer = RESTORER,
		.mask = 0x30,
	};
}

/* The way out behind a call with a result. Value: the frame. */
static uintptr_t leave_with(long result)
{
	mock_frame.vector = ARROW_ARCH_TRAP_CALL;
	mock_frame.rax = 39;
	mock_ended = 0;
	if (!setjmp(mock_end))
		arrow_way_out(&mock_frame, result);
	return mock_frame.rsp;
}

/* The handler has returned, and its restorer makes the call. */
static void come_back(void)
{
	mock_frame.rsp += 8;
	mock_frame.vector = ARROW_ARCH_TRAP_CALL;
	mock_ended = 0;
	if (setjmp(mock_end))
		return;
	arrow_way_out_work = 0;
	long result = arrow_sys_rt_sigreturn(0, 0, 0, 0, 0, 0);

	if (arrow_way_out_work)
		arrow_way_out(&mock_frame, result);
}

static void test_entry(void)
{
	mock_begin();
	uintptr_t before = mock_frame.rsp;

	mock_frame.r8 = 88;
	mock_blocked = 0x100;
	send(10, ARROW_SIGNAL_INFO);
	uintptr_t at = leave_with(5);

	ARROW_CHECK_UINT(at % 16, 8);
	ARROW_CHECK(at + FRAME_SIZE + MOCK_VECTOR + 4 <= before - 128);
	ARROW_CHECK_UINT(word(at), RESTORER);
	ARROW_CHECK_UINT(word(at + FRAME_R8), 88);
	ARROW_CHECK_UINT(word(at + FRAME_RSP), before);
	ARROW_CHECK_UINT(word(at + FRAME_RIP), 0x401000);
	ARROW_CHECK_UINT(word(at + FRAME_CS), UINT64_C(0x2b) << 48 | 0x33);
	ARROW_CHECK_UINT(word(at + FRAME_MASK), 0x100);
	ARROW_CHECK_UINT(word(at + FRAME_STATE) % 64, 0);
	ARROW_CHECK_UINT((uint32_t)word(at + FRAME_INFO), 10);
	ARROW_CHECK(mock_frame.rip == HANDLER && mock_frame.rdi == 10);
	ARROW_CHECK(mock_frame.rsi == at + FRAME_INFO);
	ARROW_CHECK(mock_frame.rdx == at + 8 && mock_frame.rax == 0);
	ARROW_CHECK_UINT(mock_blocked, 0x130 | 1u << 9);
	ARROW_CHECK_UINT(mock_loads, 1);
}

static void test_way_back(void)
{
	mock_begin();
	struct arrow_arch_frame before = mock_frame;

	memset(mock_vector + 32, 0x5a, 128);
	mock_vector[512] = 3;
	send(10, 0);
	(void)leave_with(-ENOENT);
	memset(mock_vector + 32, 0, 128);
	mock_blocked = 0;
	come_back();
	ARROW_CHECK_INT((long)mock_frame.rax, -ENOENT);
	ARROW_CHECK(mock_frame.rsp == before.rsp && mock_frame.rip == before.rip);
	ARROW_CHECK(mock_frame.rflags == before.rflags && mock_frame.cs == 0x33);
	ARROW_CHECK_UINT(mock_vector[40], 0x5a);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
}

static void test_flags_are_the_programs(void)
{
	mock_begin();
	send(10, 0);
	uintptr_t at = leave_with(0);

	set_word(at + FRAME_RFLAGS, ~UINT64_C(0));
	set_word(at + FRAME_CS, 0);
	come_back();
	ARROW_CHECK_UINT(mock_frame.rflags, 0x202 | 0x50dd5);
	ARROW_CHECK(mock_frame.cs == 0x33 && mock_frame.ss == 0x2b);
}

static void refuses(size_t offset, uint64_t value, bool of_state)
{
	mock_begin();
	send(10, 0);
	uintptr_t at = leave_with(0);
	uintptr_t place = of_state ? word(at + FRAME_STATE) + offset :
				     at + offset;
	struct arrow_arch_frame before;

	set_word(place, value);
	mock_loads = 0;
	before = mock_frame;
	before.rsp += 8;
	come_back();
	ARROW_CHECK_INT(mock_ended, 11);
	ARROW_CHECK(mock_force.code == 0x80 && mock_loads == 0);
	ARROW_CHECK_MEMORY(&mock_frame, &before, sizeof(before));
}

static void test_hostile_frames(void)
{
	refuses(FRAME_RIP, UINT64_C(1) << 47, false);
	refuses(FRAME_RIP, ~UINT64_C(0), false);
	refuses(FRAME_STATE, 64, false);
	refuses(FRAME_STATE, ~UINT64_C(63), false);
	refuses(ARROW_ARCH_XSAVE_MXCSR, UINT64_C(1) << 16, true);
	refuses(ARROW_ARCH_XSAVE_HEADER, UINT64_C(1) << 8, true);
	refuses(ARROW_ARCH_XSAVE_HEADER + 8, UINT64_C(1) << 63, true);
	refuses(ARROW_ARCH_XSAVE_HEADER + 16, 1, true);
}

static void test_old_state(void)
{
	mock_begin();
	send(10, 0);
	uintptr_t state = word(leave_with(0) + FRAME_STATE);

	/* without the second magic word only FXSAVE's part counts */
	memset((void *)(state + MOCK_VECTOR), 0, 4);
	memset((void *)(state + 600), 0x77, 8);
	come_back();
	ARROW_CHECK_INT(mock_ended, 0);
	ARROW_CHECK_UINT(mock_vector[512], 3);
	ARROW_CHECK_UINT(mock_vector[600], 0);
	mock_components = 0;
	mock_begin();
	send(10, 0);
	(void)leave_with(0);
	come_back();
	ARROW_CHECK_INT(mock_ended, 0);
	mock_components = 7;
}

static void test_no_state(void)
{
	mock_begin();
	send(10, 0);
	set_word(leave_with(0) + FRAME_STATE, 0);
	memset(mock_vector, 0xff, sizeof(mock_vector));
	come_back();
	ARROW_CHECK_INT(mock_ended, 0);
	ARROW_CHECK(mock_vector[0] == 0x7f && mock_vector[1] == 3);
	ARROW_CHECK(mock_vector[25] == 0x1f && mock_vector[512] == 0);
}

static void test_other_stack(void)
{
	uintptr_t first = (uintptr_t)mock_other;

	mock_begin();
	mock_signal_stack = (struct arrow_signal_stack){first, 0, MOCK_STACK};
	send(10, ARROW_SIGNAL_ON_STACK);
	uintptr_t at = leave_with(0);

	ARROW_CHECK(at > first && at < first + MOCK_STACK);
	ARROW_CHECK_UINT(word(at + FRAME_STACK), first);
	/* a frame more goes below it, until there is no room */
	for (int i = 0; i < 100 && !mock_ended; i++) {
		mock_frame.rsp -= 1024;
		mock_count = mock_taken = 0;
		send(10, ARROW_SIGNAL_ON_STACK);
		at = leave_with(0);
		ARROW_CHECK(at > first);
	}
	ARROW_CHECK_INT(mock_ended, 11);
}

static void test_no_room(void)
{
	mock_begin();
	mock_frame.rsp = 64;
	send(10, 0);
	(void)leave_with(0);
	ARROW_CHECK_INT(mock_ended, 11);
	/* SIGSEGV has a handler, but it would need the same room */
	mock_begin();
	mock_frame.rsp = 64;
	mock_forced = true;
	send(11, 0);
	(void)leave_with(0);
	ARROW_CHECK_INT(mock_ended, 11);
	/* nothing to return to */
	mock_begin();
	send(10, 0);
	mock_actions[0].flags = 0;
	(void)leave_with(0);
	ARROW_CHECK_INT(mock_ended, 11);
}

static void restarts(long result, uint64_t flags, bool handler, uint64_t rip,
		     long rax)
{
	mock_begin();
	if (handler)
		send(10, flags);
	uintptr_t at = leave_with(result);
	uint64_t found = handler ? word(at + FRAME_RIP) : mock_frame.rip;

	if (handler)
		come_back();
	ARROW_CHECK_UINT(found, rip);
	ARROW_CHECK_INT((long)mock_frame.rax, rax);
}

static void test_calls_again(void)
{
	restarts(7, 0, true, 0x401000, 7);
	restarts(-ERESTARTSYS, 0, true, 0x401000, -EINTR);
	restarts(-ERESTARTSYS, ARROW_SIGNAL_RESTART, true, 0x400ffe, 39);
	restarts(-ERESTARTSYS, 0, false, 0x400ffe, 39);
	restarts(-ERESTARTNOHAND, ARROW_SIGNAL_RESTART, true, 0x401000, -EINTR);
	restarts(-ERESTARTNOHAND, 0, false, 0x400ffe, 39);
	restarts(-ERESTARTNOINTR, 0, true, 0x400ffe, 39);
}

static void test_two_at_once(void)
{
	mock_begin();
	uintptr_t before = mock_frame.rsp;

	send(10, 0);
	send(12, 0);
	uintptr_t second = leave_with(-ERESTARTSYS);

	ARROW_CHECK_UINT(mock_frame.rdi, 12);
	ARROW_CHECK_UINT(word(second + FRAME_RIP), HANDLER);
	come_back();
	ARROW_CHECK_UINT(mock_frame.rdi, 10);
	come_back();
	ARROW_CHECK_UINT(mock_frame.rsp, before);
	ARROW_CHECK_INT((long)mock_frame.rax, -EINTR);
}

int main(void)
{
	ARROW_CHECK(arrow_signal_handlers_init() == 0);
	ARROW_TEST(test_entry);
	ARROW_TEST(test_way_back);
	ARROW_TEST(test_flags_are_the_programs);
	ARROW_TEST(test_hostile_frames);
	ARROW_TEST(test_old_state);
	ARROW_TEST(test_no_state);
	ARROW_TEST(test_other_stack);
	ARROW_TEST(test_no_room);
	ARROW_TEST(test_calls_again);
	ARROW_TEST(test_two_at_once);
	return arrow_test_end();
}
