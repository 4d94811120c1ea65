/* SPDX-License-Identifier: BSD-3-Clause */
/* The signals of ppoll and pselect6, which are blocked while these wait. Without
 * handlers there is nothing that could come meanwhile. */
#include <arrow/errno.h>
#include <arrow/signal_info.h>
#include <arrow/user_memory.h>

#include "poll_priv.h"

int poll_block(uintptr_t set, uintptr_t size)
{
	uint64_t signals;

	if (!set)
		return 0;
	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (arrow_user_read(&signals, set, sizeof(signals)))
		return -EFAULT;
	if (CONFIG_SIGNAL_HANDLERS)
		arrow_signal_block_for_call(signals);
	return 0;
}
