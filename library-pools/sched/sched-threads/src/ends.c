/* SPDX-License-Identifier: BSD-3-Clause */
/* All threads but one end: each by itself, where its stack is empty. */
#include <arrow/way_out.h>

#include "sched_priv.h"

void arrow_sched_end_others(void)
{
	struct arrow_thread *self = arrow_sched_self(), *each;
	const uint8_t level = self->level;

	for (each = sched_all; each; each = each->sibling) {
		if (each == self)
			continue;
		each->work |= ARROW_WAY_OUT_END;
		arrow_sched_wake(each);
	}
	/* with a level it would not let others come that have none */
	if (CONFIG_SCHED_PRIORITIES)
		self->level = 0;
	while (sched_count > 1)
		arrow_sched_yield();
	if (CONFIG_SCHED_PRIORITIES)
		self->level = level;
	self->id = 1;
}
