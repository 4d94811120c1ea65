/* SPDX-License-Identifier: BSD-3-Clause */
/* Memory, and an archive handed over by the boot loader. */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/pmm.h>
#include <arrow/program.h>
#include <string.h>

#include "../../file/tests/mock_alloc.h"

struct arrow_boot_info arrow_boot_info;

/* Blocks that were added; each needs a page if @mock_needs_table. */
static unsigned int mock_blocks;
static bool mock_needs_table;
static long mock_tables;
static void *mock_kept;

bool arrow_program_archive(uint64_t *start, uint64_t *size)
{
	(void)start;
	(void)size;
	return false;
}

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)physical;
	if (mock_needs_table && !table)
		return -ENOMEM;
	mock_blocks++;
	if (mock_needs_table)
		mock_kept = (void *)(uintptr_t)table;
	return mock_needs_table;
}

void *arrow_pmm_alloc(size_t pages)
{
	mock_tables++;
	return aligned_alloc(4096, pages * 4096);
}

int arrow_pmm_free(void *address, size_t pages)
{
	(void)pages;
	mock_tables--;
	free(address);
	return 0;
}
