/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Where the archive lies, and reaching it: its memory comes into the direct map
 * block by block as it is looked at, so a large archive costs nothing at start.
 */
#include <arrow/alloc.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/pmm.h>
#include <arrow/program.h>

#include "cpiofs_priv.h"

static uint64_t archive_start, archive_size; /* physical; 0 bytes: none */
static unsigned char *archive_reached;	     /* a bit a block */
static bool archive_lacks_memory;

/* A module of the boot loader takes the place of what came with the program. */
int cpiofs_archive_locate(void)
{
	(void)arrow_program_archive(&archive_start, &archive_size);
	if (arrow_boot_info.module_count) {
		const struct arrow_boot_module *module =
			&arrow_boot_info.modules[0];

		archive_start = module->start;
		archive_size = module->end - module->start;
	}
	return archive_size ? 0 : -ENOENT;
}

uint64_t cpiofs_archive_size(void)
{
	return archive_size;
}

/* Add one block; the platform may need a page for it. */
static int archive_add(uint64_t physical)
{
	int result = arrow_plat_direct_add(physical, 0);

	if (result != -ENOMEM)
		return result;
	char *page = arrow_pmm_alloc(1);

	if (!page)
		return -ENOMEM;
	result = arrow_plat_direct_add(
		physical, (uintptr_t)page - arrow_boot_info.direct_map);
	if (result != 1)
		(void)arrow_pmm_free(page, 1);
	return result < 0 ? result : 0;
}

static bool archive_reach(uint64_t first, uint64_t last)
{
	uint64_t base = archive_start / ARROW_PLAT_DIRECT_BLOCK;
	uint64_t blocks =
		(archive_start + archive_size - 1) / ARROW_PLAT_DIRECT_BLOCK -
		base + 1;

	if (!archive_reached)
		archive_reached = arrow_alloc_zeroed(blocks / 8 + 1, 1);
	if (!archive_reached)
		return false;
	for (uint64_t i = first / ARROW_PLAT_DIRECT_BLOCK - base;
	     i <= last / ARROW_PLAT_DIRECT_BLOCK - base; i++) {
		if (archive_reached[i / 8] >> i % 8 & 1)
			continue;
		if (archive_add((base + i) * ARROW_PLAT_DIRECT_BLOCK))
			return false;
		archive_reached[i / 8] |= (unsigned char)(1u << i % 8);
	}
	return true;
}

bool cpiofs_archive_lacked_memory(void)
{
	bool lacked = archive_lacks_memory;

	archive_lacks_memory = false;
	return lacked;
}

void *arrow_cpiofs_data(uint64_t offset, uint64_t size)
{
	uint64_t physical = archive_start + offset;

	if (offset > archive_size || size > archive_size - offset)
		return NULL;
	if (size && !archive_reach(physical, physical + size - 1)) {
		archive_lacks_memory = true;
		return NULL;
	}
	return (void *)(uintptr_t)(arrow_boot_info.direct_map + physical);
}
