/* SPDX-License-Identifier: BSD-3-Clause */
/* What there is to do on the way out of the kernel belongs to a thread. */
#include <arrow/way_out.h>

#include "sched_priv.h"

bool sched_has_signal(void)
{
	const uint32_t ends = CONFIG_SCHED_ENDS ? ARROW_WAY_OUT_END : 0;

	return arrow_way_out_work & (ARROW_WAY_OUT_SIGNAL | ends);
}

void sched_change_work(struct arrow_thread *from, const struct arrow_thread *to)
{
	from->work = arrow_way_out_work;
	arrow_way_out_work = to->work;
}
