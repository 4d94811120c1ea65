/* SPDX-License-Identifier: BSD-3-Clause */
/* arm64, as on all others but x86_64: the number of the child comes last. */
#include <arrow/threads.h>

#include "../threads_priv.h"

long arrow_sys_clone(long flags, long stack, long parent_id, long pointer,
		     long child_id, ARROW_SYS_REST1)
{
	return threads_clone(flags, stack, parent_id, child_id, pointer);
}
