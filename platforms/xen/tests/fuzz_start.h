/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever Xen hands over. The bytes are the structure, cut off
 * or filled up with zeroes; behind them memory is used up to what their first
 * eight say. Used by the fuzz target and by the random test.
 */
#pragma once

#include <arrow/arch/layout.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"

static inline void fuzz_start_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_start_one(const uint8_t *bytes, size_t size)
{
	struct arrow_plat_xen_start *start = calloc(1, sizeof(*start));
	struct arrow_boot_info info = {.memory_count = 0};
	uint64_t end;

	fuzz_start_expect(start);
	memcpy(start, bytes, size < sizeof(*start) ? size : sizeof(*start));
	memcpy(&end, start->magic, sizeof(end));
	end %= UINT64_C(1) << 40;
	xen_pv_read(start, end, &info);
	fuzz_start_expect(info.image_end == end);
	fuzz_start_expect(info.memory_count <= 1 && info.module_count <= 1);
	if (info.memory_count)
		fuzz_start_expect(info.memory[0].start == end &&
				  info.memory[0].end > end &&
				  info.memory[0].end <= XEN_PV_PAGES_MAX << 12);
	if (info.module_count)
		fuzz_start_expect(info.modules[0].start < info.modules[0].end &&
				  info.modules[0].end <= end);
	if (info.command_line)
		fuzz_start_expect(info.command_line_size ==
					  strlen(info.command_line) + 1 &&
				  info.command_line_size <= 1025);
	free(start);
}
