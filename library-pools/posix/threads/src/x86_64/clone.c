/* SPDX-License-Identifier: BSD-3-Clause */
/* x86_64: the thread pointer comes last. */
#include <arrow/threads.h>

#include "../threads_priv.h"

long arrow_sys_clone(long flags, long stack, long parent_id, long child_id,
		     long pointer, ARROW_SYS_REST1)
{
	return threads_clone(flags, stack, parent_id, child_id, pointer);
}
