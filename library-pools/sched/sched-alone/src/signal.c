/* SPDX-License-Identifier: BSD-3-Clause */
/* What a signal leaves for the way out of the kernel. */
#include <arrow/way_out.h>

#include "rest_priv.h"

bool rest_has_signal(void)
{
	return arrow_way_out_work & ARROW_WAY_OUT_SIGNAL;
}
