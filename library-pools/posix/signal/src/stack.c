/* SPDX-License-Identifier: BSD-3-Clause */
/* sigaltstack: the stack that handlers may run on. */
#include <arrow/arch/program.h>
#include <arrow/errno.h>
#include <arrow/signal_calls.h>
#include <arrow/user_memory.h>

#include "signal_priv.h"

/* The smallest stack; Linux's. */
#define STACK_MIN 2048

bool arrow_signal_stack_is_on(uintptr_t sp)
{
	const struct arrow_signal_stack *stack = &signal_self()->stack;

	/* one that is given up when it is entered is never in use */
	return !(stack->flags & ARROW_SIGNAL_STACK_AUTODISARM) &&
	       sp > stack->address && sp - stack->address <= stack->size;
}

static __always_inline int stack_set(const struct arrow_signal_stack *stack,
				     uintptr_t sp)
{
	uint32_t mode = stack->flags & ~ARROW_SIGNAL_STACK_AUTODISARM;
	struct arrow_signal_stack wanted = *stack;

	if (CONFIG_SIGNAL_HANDLERS && arrow_signal_stack_is_on(sp))
		return -EPERM;
	if (mode > ARROW_SIGNAL_STACK_NONE)
		return -EINVAL;
	if (mode == ARROW_SIGNAL_STACK_NONE) {
		wanted.address = 0;
		wanted.size = 0;
	} else if (wanted.size < STACK_MIN) {
		return -ENOMEM;
	}
	signal_self()->stack = wanted;
	return 0;
}

int arrow_signal_stack_set(const struct arrow_signal_stack *stack, uintptr_t sp)
{
	return stack_set(stack, sp);
}

/* As the program is told: whether there is one, and whether it runs on it. */
static void stack_tell(struct arrow_signal_stack *stack, uintptr_t sp)
{
	*stack = signal_self()->stack;
	stack->flags &= ARROW_SIGNAL_STACK_AUTODISARM;
	if (!stack->size)
		stack->flags |= ARROW_SIGNAL_STACK_NONE;
	else if (CONFIG_SIGNAL_HANDLERS && arrow_signal_stack_is_on(sp))
		stack->flags |= ARROW_SIGNAL_STACK_IN_USE;
}

long arrow_sys_sigaltstack(long from, long to, ARROW_SYS_REST4)
{
	struct arrow_signal_stack wanted, before;
	uintptr_t sp = 0;
	long error = 0;

	if (CONFIG_SIGNAL_HANDLERS)
		sp = arrow_arch_frame_sp(arrow_arch_program_frame());
	stack_tell(&before, sp);
	if (from) {
		error = arrow_user_read(&wanted, (uintptr_t)from, sizeof(wanted));
		if (error)
			return error;
		error = CONFIG_SIGNAL_HANDLERS ?
				arrow_signal_stack_set(&wanted, sp) :
				stack_set(&wanted, sp);
	}
	if (!error && to)
		error = arrow_user_write((uintptr_t)to, &before, sizeof(before));
	return error;
}
