/* SPDX-License-Identifier: BSD-3-Clause */
/* What is to be done before the program goes on: who knows, and whether. */
#include <arrow/way_out.h>

uint32_t arrow_way_out_work;

void (*arrow_way_out)(struct arrow_arch_frame *frame, long result);

void (*arrow_way_out_end)(void);
