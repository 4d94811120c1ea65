/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever a tree says. The bytes are all the memory that may be
 * looked at, so that a sanitizer sees each step too far. Used by the fuzz target
 * and by the tests of hostile trees.
 */
#pragma once

#include <arrow/errno.h>
#include <stdlib.h>
#include <string.h>

#include "real_fdt.h"

static inline void fuzz_fdt_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_fdt_look(const struct arrow_boot_info *info)
{
	const struct arrow_fdt_device *device = NULL;
	uint32_t words[3];
	uint32_t size;

	fuzz_fdt_expect(info->memory_count <= ARROW_BOOT_MEMORY_MAX);
	fuzz_fdt_expect(info->module_count <= 1);
	for (unsigned int i = 0; i < info->memory_count; i++)
		fuzz_fdt_expect(info->memory[i].start < info->memory[i].end);
	while ((device = arrow_fdt_next(&real_serial, device))) {
		fuzz_fdt_expect(device <=
				&devices[ARROW_FDT_DEVICES_MAX - 1].device);
		arrow_fdt_property(device, "reg", &size);
		for (unsigned int i = 0; i < device_count; i++)
			arrow_fdt_interrupt(device, &devices[i].device, words,
					    ARROW_COUNT(words));
	}
}

static inline void fuzz_fdt_one(const uint8_t *bytes, size_t size)
{
	struct arrow_boot_info info = {.memory_count = 0};
	struct fdt_walk *walk = &fdt_last;
	uint8_t *memory;

	if (size < sizeof(struct fdt_header))
		return;
	memory = malloc(size);
	fuzz_fdt_expect(memory != NULL);
	memcpy(memory, bytes, size);
	real_forget();
	walk->info = &info;
	if (fdt_open(memory, (uint32_t)size, &walk->tree)) {
		fdt_begin_devices(walk);
		fdt_walk(walk);
		fdt_read_reservations(walk);
		fdt_take_chosen(walk);
		fdt_choose_stdout(walk);
		fuzz_fdt_look(&info);
	}
	free(memory);
}
