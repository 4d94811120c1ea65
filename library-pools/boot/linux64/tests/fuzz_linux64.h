/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever a loader hands over. The bytes are the begin of
 * physical memory; the parameters are expected at address 8. Used by the fuzz
 * target and by the replay of the corpus.
 */
#pragma once

#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <stdlib.h>
#include <string.h>

#include "linux64.h"

#define FUZZ_LINUX64_PARAMS 8

static inline void fuzz_linux64_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_linux64_look(const struct arrow_boot_info *info)
{
	fuzz_linux64_expect(info->memory_count <= ARROW_BOOT_MEMORY_MAX);
	fuzz_linux64_expect(info->module_count <= 1);
	for (unsigned int i = 0; i < info->memory_count; i++)
		fuzz_linux64_expect(info->memory[i].start <
				    info->memory[i].end);
	for (unsigned int i = 0; i < info->module_count; i++)
		fuzz_linux64_expect(info->modules[i].start <
				    info->modules[i].end);
	fuzz_linux64_expect(info->command_line || !info->command_line_size);
	fuzz_linux64_expect(info->command_line_size == 0 ||
			    info->command_line_size ==
				    ARROW_HANDOVER_LINE_SIZE);
}

/*
 * The host's memory is a whole block of the direct map, as a machine's would
 * be, of which the bytes fill the begin.
 */
static inline void fuzz_linux64_one(const uint8_t *bytes, size_t size)
{
	char *memory = calloc(1, ARROW_PLAT_DIRECT_BLOCK);
	struct arrow_boot_info *info = calloc(1, sizeof(*info));

	fuzz_linux64_expect(memory && info);
	if (size > ARROW_PLAT_DIRECT_BLOCK)
		size = ARROW_PLAT_DIRECT_BLOCK;
	memcpy(memory, bytes, size);
	info->direct_map = (uintptr_t)memory;
	info->image_end = ARROW_PLAT_DIRECT_BLOCK / 2;
	linux64_read(FUZZ_LINUX64_PARAMS, info);
	fuzz_linux64_look(info);
	free(info);
	free(memory);
}

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	return physical < ARROW_PLAT_DIRECT_BLOCK ? 0 : -ENOMEM;
}
