/* SPDX-License-Identifier: BSD-3-Clause */
/* kill, tkill, tgkill. */
#include <arrow/errno.h>
#include <arrow/signal.h>
#include <arrow/signal_calls.h>

#include "signal_priv.h"

bool arrow_signal_has_thread(int id)
{
	return CONFIG_WAIT_THREADS ? arrow_sched_find(id) != NULL :
				     id == SIGNAL_SELF;
}

static __noinline long send_checked(long number, int code, int thread)
{
	int signal = (int)number;

	if (signal < 0 || signal > ARROW_SIGNAL_MAX)
		return -EINVAL;
	return signal ? signal_send_from(signal, code, thread) : 0;
}

/* -1 means all others, of whom there is none. */
long arrow_sys_kill(long pid, long signal, ARROW_SYS_REST4)
{
	int to = (int)pid;

	if (to == 0 || to == SIGNAL_SELF)
		return send_checked(signal, ARROW_SIGNAL_FROM_USER, 0);
	return (int)signal < 0 || (int)signal > ARROW_SIGNAL_MAX ? -EINVAL :
								   -ESRCH;
}

long arrow_sys_tkill(long thread, long signal, ARROW_SYS_REST4)
{
	if ((int)thread <= 0)
		return -EINVAL;
	return arrow_signal_has_thread((int)thread) ?
		       send_checked(signal, ARROW_SIGNAL_FROM_THREAD,
				    (int)thread) :
		       -ESRCH;
}

long arrow_sys_tgkill(long pid, long thread, long signal, ARROW_SYS_REST3)
{
	if ((int)pid <= 0 || (int)thread <= 0)
		return -EINVAL;
	if ((int)pid != SIGNAL_SELF || !arrow_signal_has_thread((int)thread))
		return -ESRCH;
	return send_checked(signal, ARROW_SIGNAL_FROM_THREAD, (int)thread);
}
