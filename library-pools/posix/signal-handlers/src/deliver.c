/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The way out: frames for all signals that are due, the last of which runs first;
 * and what becomes of the system call that they ended early.
 */
#include <arrow/arch/program.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/signal.h>
#include <arrow/signal_handlers.h>
#include <arrow/signal_info.h>
#include <arrow/way_out.h>

#include "deliver.h"
#include "frame.h"

static uint64_t deliver_bit(int signal)
{
	return UINT64_C(1) << (signal - 1);
}

void deliver_broken(const struct arrow_arch_frame *frame)
{
	const struct arrow_signal_info info = {
		.signal = ARROW_SIGNAL_SEGV,
		.code = ARROW_SIGNAL_FROM_KERNEL,
	};

	if (!arrow_signal_force(&info))
		arrow_ending_signal(ARROW_SIGNAL_SEGV, frame);
}

/* Which stack: the one for handlers, if the action says so, or the present one. */
static void deliver_choose_stack(const struct arrow_arch_frame *frame,
				 struct frame_call *call)
{
	uintptr_t sp = arrow_arch_frame_sp(frame);

	call->stack = *arrow_signal_stack();
	call->top = frame_stack_top(frame);
	if (arrow_signal_stack_is_on(sp)) {
		call->bounds = call->stack.address;
	} else if (call->action->flags & ARROW_SIGNAL_ON_STACK &&
		   call->stack.size) {
		call->bounds = call->stack.address;
		call->top = call->stack.address + call->stack.size;
	}
}

static void deliver_one(struct arrow_arch_frame *frame,
			const struct arrow_signal_info *info,
			const struct arrow_signal_action *action)
{
	struct frame_call call = {
		.info = info,
		.action = action,
		.mask = arrow_signal_unblock_call(),
	};
	uint64_t blocked = arrow_signal_blocked() | action->mask;

	deliver_choose_stack(frame, &call);
	if (frame_enter(frame, &call)) {
		/* without a stack its own handler is of no use */
		if (info->signal == ARROW_SIGNAL_SEGV)
			arrow_ending_signal(info->signal, frame);
		deliver_broken(frame);
		return;
	}
	if (!(action->flags & ARROW_SIGNAL_NODEFER))
		blocked |= deliver_bit(info->signal);
	if (call.stack.flags & ARROW_SIGNAL_STACK_AUTODISARM)
		*arrow_signal_stack() = (struct arrow_signal_stack){
			.flags = ARROW_SIGNAL_STACK_NONE,
		};
	arrow_signal_block(blocked);
}

/* @action: of the handler that is called first; NULL: none is */
static void deliver_result(struct arrow_arch_frame *frame, long result,
			   const struct arrow_signal_action *action)
{
	bool again;

	switch (result) {
	case -ERESTARTNOINTR:
		again = true;
		break;
	case -ERESTARTSYS:
		again = !action || action->flags & ARROW_SIGNAL_RESTART;
		break;
	case -ERESTARTNOHAND:
		again = !action;
		break;
	default:
		frame_result(frame, result);
		return;
	}
	if (again)
		frame_call_again(frame);
	else
		frame_result(frame, -EINTR);
}

/* @call: a system call, whose result is not in the frame yet */
static void deliver_signals(struct arrow_arch_frame *frame, long result,
			    bool call)
{
	bool called = false;
	struct arrow_signal_action action;
	struct arrow_signal_info info;

	if (CONFIG_SCHED_ENDS && arrow_way_out_work & ARROW_WAY_OUT_END)
		arrow_way_out_end();
	arrow_way_out_work &= ~ARROW_WAY_OUT_FRAME;
	while (arrow_signal_take(&info, &action)) {
		if (call)
			deliver_result(frame, result, &action);
		call = false;
		called = true;
		deliver_one(frame, &info, &action);
	}
	if (call)
		deliver_result(frame, result, NULL);
	if (!called)
		arrow_signal_block(arrow_signal_unblock_call());
}

static void deliver_due(struct arrow_arch_frame *frame, long result)
{
	bool call = frame->vector == ARROW_ARCH_TRAP_CALL &&
		    !(arrow_way_out_work & ARROW_WAY_OUT_FRAME);

	if (!CONFIG_SCHED_PRIORITIES) {
		deliver_signals(frame, result, call);
		return;
	}
	/* signals may come while others run, and change whose turn it is */
	do {
		arrow_sched_preempt();
		deliver_signals(frame, result, call);
		call = false;
	} while (arrow_way_out_work & ARROW_WAY_OUT_TURN);
}

long arrow_sys_rt_sigreturn(ARROW_SYS_REST6)
{
	struct arrow_arch_frame *frame = arrow_arch_program_frame();
	struct frame_left left;

	if (frame_leave(frame, &left)) {
		deliver_broken(frame);
		return 0;
	}
	arrow_signal_block(left.mask);
	/* one that is in use, or is none, stays as it is */
	(void)arrow_signal_stack_set(&left.stack, arrow_arch_frame_sp(frame));
	arrow_way_out_work |= ARROW_WAY_OUT_FRAME;
	return 0;
}

/* The program's start has given traps to another one. */
static void deliver_take_traps(void)
{
	arrow_arch_program_trap(deliver_trap);
}

int arrow_signal_handlers_init(void)
{
	arrow_signal_handler_set = deliver_take_traps;
	arrow_way_out = deliver_due;
	return 0;
}
