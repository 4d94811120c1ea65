/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: a handler's frame is Linux's struct rt_sigframe, with the vector state
 * above it. From high to low addresses:
 *
 *     128 bytes that the interrupted function may use below its stack pointer
 *     vector state, multiple of 64
 *     siginfo, ucontext, the address that the handler returns to: 8 below a
 *     multiple of 16, as behind a call
 */
#include <arrow/errno.h>
#include <arrow/user_memory.h>

#include "../frame.h"
#include "state.h"

#define FRAME_RED_ZONE 128

/* What Linux calls the program's segments. */
#define FRAME_CODE 0x33
#define FRAME_DATA 0x2b

/* Flags of a ucontext: there is XSAVE state; the stack's segment is told. */
#define FRAME_XSTATE 1u
#define FRAME_SEGMENTS 6u

/* Flags of the processor: a handler begins without the first, a frame may set
 * the second (CF PF AF ZF SF TF DF OF RF AC), interrupts are shown as being on. */
#define FRAME_FLAGS_CLEAR 0x10500u
#define FRAME_FLAGS_FREE 0x50dd5u
#define FRAME_FLAGS_IF 0x200u

/* The first bit that no address of the program has. */
#define FRAME_HALF_SHIFT 47

/* The size of the instruction that calls. */
#define FRAME_CALL_SIZE 2

/* The bit of a page fault's error code that says that it was the program. */
#define FRAME_PAGE_USER 4

/* Linux's struct sigcontext. */
struct frame_registers {
	uint64_t r8, r9, r10, r11, r12, r13, r14, r15;
	uint64_t rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, rflags;
	uint16_t cs, gs, fs, ss;
	uint64_t error, vector, mask, fault_address;
	uint64_t state;
	uint64_t reserved[8];
};

struct frame {
	uint64_t returns_to;
	uint64_t flags;
	uint64_t link;
	struct arrow_signal_stack stack;
	struct frame_registers registers;
	uint64_t mask;
	struct frame_info info;
};

_Static_assert(sizeof(struct frame_registers) == 256 &&
		       __builtin_offsetof(struct frame, registers) == 48 &&
		       __builtin_offsetof(struct frame, info) == 312 &&
		       sizeof(struct frame) == 440,
	       "Linux's layout");

#define FRAME_EACH(move)                                                    \
	move(r8) move(r9) move(r10) move(r11) move(r12) move(r13) move(r14) \
	move(r15) move(rdi) move(rsi) move(rbp) move(rbx) move(rdx)        \
	move(rax) move(rcx) move(rsp) move(rip)

/* Of the last trap of the program, as Linux tells it with every signal. */
static uint64_t frame_last_error, frame_last_vector, frame_last_address;

static void frame_note_trap(const struct arrow_arch_frame *frame)
{
	frame_last_vector = frame->vector;
	frame_last_error = frame->error;
	if (frame->vector == ARROW_ARCH_TRAP_PAGE) {
		frame_last_error |= FRAME_PAGE_USER;
		frame_last_address = frame->fault_address;
	}
}

static void frame_read_registers(const struct arrow_arch_frame *from,
				 struct frame_registers *to)
{
#define FRAME_READ(name) to->name = from->name;
	FRAME_EACH(FRAME_READ)
#undef FRAME_READ
	to->rflags = from->rflags | FRAME_FLAGS_IF;
	to->cs = FRAME_CODE;
	to->ss = FRAME_DATA;
	to->error = frame_last_error;
	to->vector = frame_last_vector;
	to->fault_address = frame_last_address;
}

/* Segments stay what they are, and so do flags that are a privilege. */
static void frame_write_registers(const struct frame_registers *from,
				  struct arrow_arch_frame *to)
{
#define FRAME_WRITE(name) to->name = from->name;
	FRAME_EACH(FRAME_WRITE)
#undef FRAME_WRITE
	to->rflags = (to->rflags & ~(uint64_t)FRAME_FLAGS_FREE) |
		     (from->rflags & FRAME_FLAGS_FREE);
}

uintptr_t frame_stack_top(const struct arrow_arch_frame *frame)
{
	return frame->rsp - FRAME_RED_ZONE;
}

int frame_enter(struct arrow_arch_frame *frame, const struct frame_call *call)
{
	size_t state_size = state_room();
	uintptr_t state = (call->top - state_size) & ~(uintptr_t)63;
	uintptr_t at = ((state - sizeof(struct frame)) & ~(uintptr_t)15) - 8;
	struct frame new = {
		.returns_to = call->action->restorer,
		.flags = FRAME_SEGMENTS | (state_is_extended() * FRAME_XSTATE),
		.stack = call->stack,
		.registers = {.mask = call->mask, .state = state},
		.mask = call->mask,
	};

	if (!(call->action->flags & ARROW_SIGNAL_RESTORER) ||
	    at < call->bounds || at > state)
		return -EFAULT;
	if (call->action->flags & ARROW_SIGNAL_INFO)
		new.info.said = *call->info;
	frame_read_registers(frame, &new.registers);
	if (arrow_user_write(at, &new, sizeof(new)) || state_write(state))
		return -EFAULT;
	state_reset();
	frame->rip = call->action->handler;
	frame->rsp = at;
	frame->rdi = (uint64_t)call->info->signal;
	frame->rsi = at + __builtin_offsetof(struct frame, info);
	frame->rdx = at + __builtin_offsetof(struct frame, flags);
	frame->rax = 0;
	frame->rflags &= ~(uint64_t)FRAME_FLAGS_CLEAR;
	return 0;
}

int frame_leave(struct arrow_arch_frame *frame, struct frame_left *left)
{
	/* the handler's return has taken the address off */
	uintptr_t at = frame->rsp - sizeof(uint64_t);
	struct frame old;

	if (arrow_user_read(&old, at, sizeof(old)) ||
	    old.registers.rip >> FRAME_HALF_SHIFT ||
	    state_read(old.registers.state))
		return -EFAULT;
	frame_write_registers(&old.registers, frame);
	left->mask = old.mask;
	left->stack = old.stack;
	return 0;
}

void frame_result(struct arrow_arch_frame *frame, long result)
{
	frame->rax = (uint64_t)result;
}

/* rax still holds the number. */
void frame_call_again(struct arrow_arch_frame *frame)
{
	frame->rip -= FRAME_CALL_SIZE;
}

void frame_trap(const struct arrow_arch_frame *frame,
		struct arrow_signal_info *info)
{
	frame_note_trap(frame);
	state_trap(frame, info);
}
