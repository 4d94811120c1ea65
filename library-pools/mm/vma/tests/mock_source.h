/* SPDX-License-Identifier: BSD-3-Clause */
/* A file for tests: pages of its own, of which each byte says which it is. */
#pragma once

#include "mock_machine.h"

#define MOCK_FILE_PAGES 64

struct mock_file {
	struct arrow_vma_source source;
	size_t pages; /* its length */
	uint64_t frames[MOCK_FILE_PAGES];
	long holds;
};

static inline char mock_file_byte(size_t page)
{
	return (char)(100 + page);
}

static int mock_file_page(struct arrow_vma_source *source, uint64_t offset,
			  uint64_t *physical)
{
	struct mock_file *file =
		ARROW_CONTAINER_OF(source, struct mock_file, source);
	size_t page = offset / PAGE;

	if (offset % PAGE)
		abort();
	if (page >= file->pages)
		return -ENXIO;
	if (!file->frames[page]) {
		char *memory = arrow_pmm_alloc(1);

		if (!memory)
			return -ENOMEM;
		memset(memory, mock_file_byte(page), PAGE);
		file->frames[page] =
			(uint64_t)memory - arrow_boot_info.direct_map;
	}
	*physical = file->frames[page];
	return 0;
}

static void mock_file_hold(struct arrow_vma_source *source)
{
	ARROW_CONTAINER_OF(source, struct mock_file, source)->holds++;
}

static void mock_file_release(struct arrow_vma_source *source)
{
	ARROW_CONTAINER_OF(source, struct mock_file, source)->holds--;
}

static const struct arrow_vma_source_ops mock_file_ops = {
	.page = mock_file_page,
	.hold = mock_file_hold,
	.release = mock_file_release,
};
