/* SPDX-License-Identifier: BSD-3-Clause */
/* One thread goes on, as the first one. */
#include <arrow/threads.h>

#include "exec_priv.h"

void exec_end_threads(void)
{
	arrow_threads_end_others();
}
