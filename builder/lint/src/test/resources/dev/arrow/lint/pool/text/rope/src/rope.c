/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/paper.h>
#include <arrow/rope.h>

int arrow_rope_join(void)
{
	arrow_paper_fold();
	return CONFIG_ROPE_LENGTH;
}
