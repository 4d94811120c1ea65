/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Archives for tests: headers of newc written one after another, and an index
 * as the packer makes it, page-aligned contents included.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/cpiofs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARCHIVE_SIZE (4u << 20)

static char *archive_bytes;
static size_t archive_used;
static uint32_t archive_number;

static inline void archive_begin(void)
{
	if (!archive_bytes)
		archive_bytes = aligned_alloc(1 << 21, ARCHIVE_SIZE);
	memset(archive_bytes, 0, ARCHIVE_SIZE);
	archive_used = 0;
	archive_number = 100;
}

static inline void archive_pad(size_t unit)
{
	archive_used = (archive_used + unit - 1) / unit * unit;
}

struct archive_file {
	const char *name;
	uint32_t mode;
	uint32_t links;
	uint32_t number; /* 0: the next */
	const void *data;
	uint32_t size;
	uint32_t major, minor;
	bool aligned; /* the content begins a page */
};

static inline void archive_put(const struct archive_file *file)
{
	size_t name = strlen(file->name) + 1;

	if (file->aligned) {
		size_t data = (archive_used + 110 + name + 4095) / 4096 * 4096;

		name = data - archive_used - 110;
	}
	archive_used += (size_t)sprintf(
		archive_bytes + archive_used,
		"070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x",
		file->number ? file->number : archive_number++, file->mode, 5u,
		6u, file->links ? file->links : 1, 1234567890u, file->size, 8u,
		1u, file->major, file->minor, (unsigned int)name, 0u);
	strcpy(archive_bytes + archive_used, file->name);
	archive_used += name;
	archive_pad(4);
	if (file->size)
		memcpy(archive_bytes + archive_used, file->data, file->size);
	archive_used += file->size;
	archive_pad(4);
}

static inline void archive_directory(const char *name)
{
	archive_put(&(struct archive_file){
		.name = name, .mode = 0040755, .links = 2});
}

static inline void archive_text(const char *name, const char *text)
{
	archive_put(&(struct archive_file){.name = name,
					   .mode = 0100644,
					   .data = text,
					   .size = (uint32_t)strlen(text)});
}

/* Hand it over as the boot loader does. */
static inline void archive_end(void)
{
	archive_put(&(struct archive_file){.name = "TRAILER!!!"});
	archive_pad(512);
	arrow_boot_info.module_count = 1;
	arrow_boot_info.modules[0].start = (uintptr_t)archive_bytes;
	arrow_boot_info.modules[0].end =
		(uintptr_t)archive_bytes + archive_used;
}
