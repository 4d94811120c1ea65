/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

struct arrow_thread;

/** threads_clone() - Call clone; src/<a> knows the order of an architecture's. */
long threads_clone(long flags, long stack, long parent_id, long child_id,
		   long pointer);

/** robust_end() - Give away the futexes that a thread still holds. */
void robust_end(struct arrow_thread *thread);
