/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever a loader hands over. The bytes are the begin of
 * physical memory; the structure is expected at address 8. Used by the fuzz
 * target and by the replay of the corpus.
 */
#pragma once

#include <arrow/arch/layout.h>
#include <arrow/boot_screen.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <stdlib.h>
#include <string.h>

#include "multiboot2.h"

#define FUZZ_MULTIBOOT2_INFO 8

static inline void fuzz_multiboot2_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_multiboot2_look(const struct arrow_boot_info *info)
{
	const struct arrow_boot_screen *screen = &arrow_boot_screen;

	fuzz_multiboot2_expect(info->memory_count <= ARROW_BOOT_MEMORY_MAX);
	fuzz_multiboot2_expect(info->module_count <= ARROW_BOOT_MODULES_MAX);
	for (unsigned int i = 0; i < info->memory_count; i++)
		fuzz_multiboot2_expect(info->memory[i].start <
				       info->memory[i].end);
	for (unsigned int i = 0; i < info->module_count; i++)
		fuzz_multiboot2_expect(info->modules[i].start <
				       info->modules[i].end);
	if (screen->kind != ARROW_BOOT_SCREEN_NONE)
		fuzz_multiboot2_expect(
			screen->address && screen->width && screen->height &&
			screen->pitch >= 2 * screen->width &&
			screen->width <= ARROW_BOOT_SCREEN_MAX &&
			screen->height <= ARROW_BOOT_SCREEN_MAX);
	if (info->acpi_rsdp)
		fuzz_multiboot2_expect(
			info->acpi_rsdp ==
			arrow_arch_image_physical(rsdp_copy));
}

/*
 * The host's memory is a whole block of the direct map, as a machine's would
 * be, of which the bytes fill the begin.
 */
static inline void fuzz_multiboot2_one(const uint8_t *bytes, size_t size)
{
	char *memory = calloc(1, ARROW_PLAT_DIRECT_BLOCK);
	struct arrow_boot_info *info = calloc(1, sizeof(*info));

	fuzz_multiboot2_expect(memory && info);
	if (size > ARROW_PLAT_DIRECT_BLOCK)
		size = ARROW_PLAT_DIRECT_BLOCK;
	memcpy(memory, bytes, size);
	memset(&arrow_boot_screen, 0, sizeof(arrow_boot_screen));
	info->direct_map = (uintptr_t)memory;
	info->image_end = ARROW_PLAT_DIRECT_BLOCK / 2;
	multiboot2_read(FUZZ_MULTIBOOT2_INFO, info);
	fuzz_multiboot2_look(info);
	free(info);
	free(memory);
}

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	return physical < ARROW_PLAT_DIRECT_BLOCK ? 0 : -ENOMEM;
}

uint64_t arrow_arch_load_offset;
