/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigaction, rt_sigprocmask, rt_sigpending, sigaltstack. */
#include <arrow/errno.h>
#include <arrow/signal.h>
#include <arrow/signal_calls.h>
#include <arrow/user_memory.h>

#include "signal_priv.h"

/* What rt_sigprocmask does with the set. */
enum {
	ACTIONS_BLOCK = 0,
	ACTIONS_UNBLOCK = 1,
	ACTIONS_SET = 2,
};

/* Flags of sigaltstack and the smallest stack; Linux's values. */
#define ACTIONS_STACK_DISABLE 2u
#define ACTIONS_STACK_AUTODISARM 0x80000000u
#define ACTIONS_STACK_MIN 2048

/* Flags of an action that this kernel keeps; others read back as 0. */
#define ACTIONS_FLAGS UINT64_C(0xdc000807)

struct actions_stack {
	uint64_t address;
	int32_t flags;
	uint64_t size;
};

static struct actions_stack actions_stack = {.flags = ACTIONS_STACK_DISABLE};

long arrow_sys_rt_sigaction(long number, long from, long to, long size,
			    ARROW_SYS_REST2)
{
	struct signal_action wanted, before;
	int signal = (int)number;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (from && arrow_user_read(&wanted, (uintptr_t)from, sizeof(wanted)))
		return -EFAULT;
	if (signal < 1 || signal > ARROW_SIGNAL_MAX ||
	    (from && SIGNAL_BIT(signal) & SIGNAL_ALWAYS))
		return -EINVAL;
	before = *signal_action_of(signal);
	if (from) {
		wanted.flags &= ACTIONS_FLAGS;
		wanted.mask &= ~SIGNAL_ALWAYS;
		*signal_action_of(signal) = wanted;
		/* what is ignored now is forgotten, blocked or not */
		if (signal_is_ignored(signal))
			signal_pending &= ~SIGNAL_BIT(signal);
	}
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}

long arrow_sys_rt_sigprocmask(long how, long from, long to, long size,
			      ARROW_SYS_REST2)
{
	uint64_t before = signal_blocked;
	uint64_t set;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (from) {
		long error = arrow_user_read(&set, (uintptr_t)from, sizeof(set));

		if (error)
			return error;
		switch ((int)how) {
		case ACTIONS_BLOCK:
			set |= before;
			break;
		case ACTIONS_UNBLOCK:
			set = before & ~set;
			break;
		case ACTIONS_SET:
			break;
		default:
			return -EINVAL;
		}
		signal_blocked = set & ~SIGNAL_ALWAYS;
	}
	long error =
		to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;

	if (!error)
		signal_deliver();
	return error;
}

long arrow_sys_rt_sigpending(long to, long size, ARROW_SYS_REST4)
{
	uint64_t set = signal_pending & signal_blocked;

	if ((unsigned long)size > ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	return arrow_user_write((uintptr_t)to, &set, (size_t)size);
}

long arrow_sys_sigaltstack(long from, long to, ARROW_SYS_REST4)
{
	struct actions_stack wanted, before = actions_stack;

	if (from) {
		long error = arrow_user_read(&wanted, (uintptr_t)from,
					     sizeof(wanted));

		if (error)
			return error;
		uint32_t mode = (uint32_t)wanted.flags &
				~ACTIONS_STACK_AUTODISARM;

		if (mode > ACTIONS_STACK_DISABLE)
			return -EINVAL;
		if (mode == ACTIONS_STACK_DISABLE) {
			wanted.address = 0;
			wanted.size = 0;
		} else if (wanted.size < ACTIONS_STACK_MIN) {
			return -ENOMEM;
		}
		actions_stack = wanted;
	}
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}
