/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting for a signal that has a handler, and sending one with a value. */
#include <arrow/errno.h>
#include <arrow/signal_handlers.h>
#include <arrow/signal_info.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "frame.h"

/* Number of the only process. */
#define CALLS_SELF 1

static bool calls_look(void *data)
{
	(void)data;
	return arrow_signal_due();
}

static long calls_wait(void)
{
	/* a thread that has to handle one is woken by itself */
	static struct arrow_wait_queue nobody_wakes;

	(void)arrow_wait_until(&nobody_wakes, calls_look, NULL,
			       ARROW_WAIT_FOREVER);
	return -ERESTARTNOHAND;
}

long arrow_sys_pause(ARROW_SYS_REST6)
{
	return calls_wait();
}

/* What has a limit of time is never gone on with: no signal stops the program. */
long arrow_sys_restart_syscall(ARROW_SYS_REST6)
{
	return -EINTR;
}

long arrow_sys_rt_sigsuspend(long from, long size, ARROW_SYS_REST4)
{
	uint64_t set;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (arrow_user_read(&set, (uintptr_t)from, sizeof(set)))
		return -EFAULT;
	arrow_signal_block_for_call(set);
	return calls_wait();
}

/* The number is checked last, as on Linux. */
static long calls_queue(long number, long from, bool known, int thread)
{
	struct frame_info info;
	int signal = (int)number;

	if (arrow_user_read(&info, (uintptr_t)from, sizeof(info)))
		return -EFAULT;
	info.said.signal = signal;
	if (!known)
		return -ESRCH;
	if (signal < 0 || signal > ARROW_SIGNAL_MAX)
		return -EINVAL;
	return signal ? arrow_signal_queue(&info.said, thread) : 0;
}

long arrow_sys_rt_sigqueueinfo(long pid, long signal, long from,
			       ARROW_SYS_REST3)
{
	return calls_queue(signal, from, (int)pid == CALLS_SELF, 0);
}

long arrow_sys_rt_tgsigqueueinfo(long pid, long thread, long signal, long from,
				 ARROW_SYS_REST2)
{
	if ((int)pid <= 0 || (int)thread <= 0)
		return -EINVAL;
	return calls_queue(signal, from,
			   (int)pid == CALLS_SELF &&
				   arrow_signal_has_thread((int)thread),
			   (int)thread);
}
