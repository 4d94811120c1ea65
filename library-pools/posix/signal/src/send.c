/* SPDX-License-Identifier: BSD-3-Clause */
/* kill, tkill, tgkill, and waiting for what was sent. */
#include <arrow/errno.h>
#include <arrow/signal.h>
#include <arrow/signal_calls.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

#include "signal_priv.h"

/* Number of the only process, thread and group. */
#define SEND_SELF 1

/* Size of Linux's siginfo, and where a signal sent by kill says who did it. */
#define SEND_INFO_WORDS 32

static __noinline long send_checked(long number)
{
	int signal = (int)number;

	if (signal < 0 || signal > ARROW_SIGNAL_MAX)
		return -EINVAL;
	if (signal)
		arrow_signal_send(signal);
	return 0;
}

/* -1 means all others, of whom there is none. */
long arrow_sys_kill(long pid, long signal, ARROW_SYS_REST4)
{
	int to = (int)pid;

	if (to == 0 || to == SEND_SELF)
		return send_checked(signal);
	return (int)signal < 0 || (int)signal > ARROW_SIGNAL_MAX ? -EINVAL :
								   -ESRCH;
}

long arrow_sys_tkill(long thread, long signal, ARROW_SYS_REST4)
{
	if ((int)thread <= 0)
		return -EINVAL;
	return (int)thread == SEND_SELF ? send_checked(signal) : -ESRCH;
}

long arrow_sys_tgkill(long pid, long thread, long signal, ARROW_SYS_REST3)
{
	if ((int)pid <= 0 || (int)thread <= 0)
		return -EINVAL;
	if ((int)pid != SEND_SELF || (int)thread != SEND_SELF)
		return -ESRCH;
	return send_checked(signal);
}

long arrow_sys_rt_sigtimedwait(long from, long info, long timeout, long size,
			       ARROW_SYS_REST2)
{
	int32_t words[SEND_INFO_WORDS] = {0};
	int64_t wait[2];
	uint64_t set;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	long error = arrow_user_read(&set, (uintptr_t)from, sizeof(set));

	if (!error && timeout)
		error = arrow_user_read(wait, (uintptr_t)timeout, sizeof(wait));
	if (error)
		return error;
	if (timeout) {
		if (wait[0] < 0 || wait[1] < 0 ||
		    wait[1] >= (int64_t)ARROW_TIME_SECOND)
			return -EINVAL;
	}
	set &= signal_pending;
	if (!set) {
		uint64_t nanoseconds = ARROW_TIME_SECOND;

		if (timeout)
			nanoseconds = (uint64_t)wait[0] * ARROW_TIME_SECOND +
				      (uint64_t)wait[1];
		/* nobody can send one meanwhile */
		do {
			arrow_time_sleep(nanoseconds);
		} while (!timeout);
		return -EAGAIN;
	}
	int signal = __builtin_ctzll(set) + 1;

	signal_pending &= ~SIGNAL_BIT(signal);
	words[0] = signal;
	words[4] = SEND_SELF;
	if (info)
		error = arrow_user_write((uintptr_t)info, words, sizeof(words));
	return error ? error : signal;
}
