/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

struct arrow_thread;

/** robust_end() - Give away the futexes that a thread still holds. */
void robust_end(struct arrow_thread *thread);
