/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigaction, rt_sigprocmask, rt_sigpending. */
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

/* Flags of an action that this kernel keeps; others read back as 0. */
#define ACTIONS_FLAGS UINT64_C(0xdc000807)

long arrow_sys_rt_sigaction(long number, long from, long to, long size,
			    ARROW_SYS_REST2)
{
	struct arrow_signal_action wanted, before;
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
			signal_forget(signal);
		if (CONFIG_SIGNAL_HANDLERS && arrow_signal_handler_set)
			arrow_signal_handler_set();
	}
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}

long arrow_sys_rt_sigprocmask(long how, long from, long to, long size,
			      ARROW_SYS_REST2)
{
	uint64_t before = signal_self()->blocked;
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
		signal_self()->blocked = set & ~SIGNAL_ALWAYS;
	}
	long error =
		to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;

	if (!error)
		signal_changed();
	return error;
}

long arrow_sys_rt_sigpending(long to, long size, ARROW_SYS_REST4)
{
	uint64_t set = signal_waiting() & signal_self()->blocked;

	if ((unsigned long)size > ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	return arrow_user_write((uintptr_t)to, &set, (size_t)size);
}
