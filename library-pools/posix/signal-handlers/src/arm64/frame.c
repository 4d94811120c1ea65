/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arm64: a handler's frame is Linux's struct rt_sigframe, and above it a record
 * of the frame pointer and the return address, for back traces.
 */
#include <arrow/arch/program.h>
#include <arrow/arch/vector.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>
#include <arrow/vdso.h>

#include "../codes.h"
#include "../frame.h"

/* Marks of the records in the frame; Linux's. */
#define FRAME_VECTOR_MAGIC 0x46508001u
#define FRAME_SYNDROME_MAGIC 0x45535201u

/* Registers: frame pointer, return address. */
#define FRAME_FP 29
#define FRAME_LR 30

/* Flags of the processor that are the program's: NZCV. */
#define FRAME_FLAGS_FREE 0xf0000000u

/* Bits of the mode that a frame must not have: another one than the program's. */
#define FRAME_MODE 0x1fu

/* The program's half of the addresses. */
#define FRAME_HALF_SHIFT 48

/* The size of an instruction. */
#define FRAME_CALL_SIZE 4

/* Of a floating-point exception's syndrome: the others hold; which ones. */
#define FRAME_FPE_VALID (UINT64_C(1) << 23)
#define FRAME_FPE_INVALID 1u
#define FRAME_FPE_DIVIDE 2u
#define FRAME_FPE_OVERFLOW 4u
#define FRAME_FPE_UNDERFLOW 8u
#define FRAME_FPE_INEXACT 16u

struct frame_head {
	uint32_t magic;
	uint32_t size;
};

/* struct fpsimd_context */
struct frame_vector {
	struct frame_head head;
	uint32_t fpsr;
	uint32_t fpcr;
	uint8_t q[512];
};

/* struct esr_context */
struct frame_syndrome {
	struct frame_head head;
	uint64_t syndrome;
};

/* @unused: behind the mask Linux keeps room for a larger one */
struct frame {
	struct frame_info info;
	uint64_t flags;
	uint64_t link;
	struct arrow_signal_stack stack;
	uint64_t mask;
	uint8_t unused[128];
	/* struct sigcontext */
	uint64_t fault_address;
	uint64_t x[31];
	uint64_t sp;
	uint64_t pc;
	uint64_t pstate;
	uint64_t aligned;
	struct frame_vector vector;
	struct frame_syndrome syndrome;
	struct frame_head end;
};

/* The records have so much room in a frame. */
#define FRAME_RECORDS 4096
#define FRAME_SIZE (__builtin_offsetof(struct frame, vector) + FRAME_RECORDS)

_Static_assert(__builtin_offsetof(struct frame, fault_address) == 304 &&
		       __builtin_offsetof(struct frame, vector) == 592 &&
		       FRAME_SIZE == 4688 && sizeof(struct frame_vector) == 528,
	       "Linux's layout");

/* What the processor's part reads and writes; one is under way at a time. */
static struct {
	uint8_t q[512];
	uint32_t fpsr;
	uint32_t fpcr;
} frame_state __aligned(ARROW_ARCH_VECTOR_ALIGN);

static struct frame frame_now;

/* Of the last fault of the program, as Linux tells it with every signal. */
static uint64_t frame_last_address, frame_last_syndrome;

uintptr_t frame_stack_top(const struct arrow_arch_frame *frame)
{
	return frame->sp;
}

static void frame_write_state(struct frame *to)
{
	arrow_arch_vector_save(&frame_state);
	memcpy(to->vector.q, frame_state.q, sizeof(to->vector.q));
	to->vector.fpsr = frame_state.fpsr;
	to->vector.fpcr = frame_state.fpcr;
	to->vector.head.magic = FRAME_VECTOR_MAGIC;
	to->vector.head.size = sizeof(to->vector);
}

static void frame_fill(const struct arrow_arch_frame *from,
		       const struct frame_call *call, struct frame *to)
{
	struct frame_syndrome syndrome = {
		.head = {FRAME_SYNDROME_MAGIC, sizeof(syndrome)},
		.syndrome = frame_last_syndrome,
	};

	memset(to, 0, sizeof(*to));
	if (call->action->flags & ARROW_SIGNAL_INFO)
		to->info.said = *call->info;
	to->stack = call->stack;
	to->mask = call->mask;
	to->fault_address = frame_last_address;
	memcpy(to->x, from->x, sizeof(to->x));
	to->sp = from->sp;
	to->pc = from->pc;
	to->pstate = from->pstate & FRAME_FLAGS_FREE;
	frame_write_state(to);
	if (frame_last_syndrome)
		to->syndrome = syndrome;
}

int frame_enter(struct arrow_arch_frame *frame, const struct frame_call *call)
{
	uint64_t record[2] = {frame->x[FRAME_FP], frame->x[FRAME_LR]};
	uintptr_t record_at = (call->top - sizeof(record)) & ~(uintptr_t)15;
	uintptr_t at = record_at - FRAME_SIZE;
	uintptr_t returns_to = call->action->restorer;

	if (!(call->action->flags & ARROW_SIGNAL_RESTORER))
		returns_to = arrow_vdso_sigreturn();
	if (!returns_to || at < call->bounds || at > record_at)
		return -EFAULT;
	frame_fill(frame, call, &frame_now);
	if (arrow_user_write(record_at, record, sizeof(record)) ||
	    arrow_user_write(at, &frame_now, sizeof(frame_now)))
		return -EFAULT;
	frame->x[0] = (uint64_t)call->info->signal;
	if (call->action->flags & ARROW_SIGNAL_INFO) {
		frame->x[1] = at;
		frame->x[2] = at + __builtin_offsetof(struct frame, flags);
	}
	frame->x[FRAME_FP] = record_at;
	frame->x[FRAME_LR] = returns_to;
	frame->sp = at;
	frame->pc = call->action->handler;
	return 0;
}

/* The vector state must be there, among records of any kind and order. */
static int frame_read_state(uintptr_t at, uintptr_t end)
{
	struct frame_head head;
	struct frame_vector vector;

	for (;; at += head.size) {
		if (end - at < sizeof(head) ||
		    arrow_user_read(&head, at, sizeof(head)) ||
		    head.size < sizeof(head) || head.size % 16 ||
		    head.size > end - at)
			return -EFAULT;
		if (head.magic == FRAME_VECTOR_MAGIC)
			break;
	}
	if (head.size != sizeof(vector) ||
	    arrow_user_read(&vector, at, sizeof(vector)))
		return -EFAULT;
	memcpy(frame_state.q, vector.q, sizeof(vector.q));
	frame_state.fpsr = vector.fpsr;
	frame_state.fpcr = vector.fpcr;
	arrow_arch_vector_load(&frame_state);
	return 0;
}

int frame_leave(struct arrow_arch_frame *frame, struct frame_left *left)
{
	uintptr_t at = frame->sp;
	uintptr_t records = at + __builtin_offsetof(struct frame, vector);
	struct frame *old = &frame_now;

	if (at % 16 ||
	    arrow_user_read(old, at, __builtin_offsetof(struct frame, vector)) ||
	    old->pstate & FRAME_MODE || old->pc >> FRAME_HALF_SHIFT ||
	    frame_read_state(records, records + FRAME_RECORDS))
		return -EFAULT;
	memcpy(frame->x, old->x, sizeof(frame->x));
	frame->sp = old->sp;
	frame->pc = old->pc;
	frame->pstate = (frame->pstate & ~(uint64_t)FRAME_FLAGS_FREE) |
			(old->pstate & FRAME_FLAGS_FREE);
	left->mask = old->mask;
	left->stack = old->stack;
	return 0;
}

void frame_result(struct arrow_arch_frame *frame, long result)
{
	frame->x[0] = (uint64_t)result;
}

/* x0 still holds the first argument. */
void frame_call_again(struct arrow_arch_frame *frame)
{
	frame->pc -= FRAME_CALL_SIZE;
}

static int frame_float_code(uint64_t syndrome)
{
	if (!(syndrome & FRAME_FPE_VALID))
		return CODES_FPE_UNKNOWN;
	if (syndrome & FRAME_FPE_INVALID)
		return CODES_FPE_INVALID;
	if (syndrome & FRAME_FPE_DIVIDE)
		return CODES_FPE_DIVIDE;
	if (syndrome & FRAME_FPE_OVERFLOW)
		return CODES_FPE_OVERFLOW;
	if (syndrome & FRAME_FPE_UNDERFLOW)
		return CODES_FPE_UNDERFLOW;
	return syndrome & FRAME_FPE_INEXACT ? CODES_FPE_INEXACT :
					      CODES_FPE_UNKNOWN;
}

static void frame_note(const struct arrow_arch_frame *frame)
{
	frame_last_syndrome = frame->syndrome;
	frame_last_address = frame->fault_address;
}

void frame_trap(const struct arrow_arch_frame *frame,
		struct arrow_signal_info *info)
{
	frame_note(frame);
	info->signal = arrow_arch_program_signal(frame);
	info->address = frame->pc;
	switch (frame->vector) {
	case ARROW_ARCH_TRAP_FLOAT:
		info->code = frame_float_code(frame->syndrome);
		return;
	case ARROW_ARCH_TRAP_BREAKPOINT:
		info->code = CODES_TRAP_BREAKPOINT;
		return;
	case ARROW_ARCH_TRAP_DEBUG:
		info->code = CODES_TRAP_TRACE;
		return;
	case ARROW_ARCH_TRAP_ALIGNMENT:
		info->code = CODES_BUS_ALIGNMENT;
		info->address = frame->fault_address;
		return;
	case ARROW_ARCH_TRAP_STACK:
		info->code = CODES_BUS_ALIGNMENT;
		info->address = frame->sp;
		return;
	case ARROW_ARCH_TRAP_ABORT:
		info->code = CODES_BUS_OBJECT;
		info->address = frame->fault_address;
		return;
	default:
		info->code = CODES_ILL_OPCODE;
		return;
	}
}
