/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever the archive's bytes are. Used by the fuzz target and
 * by the replay of the corpus.
 */
#pragma once

#include "mock_machine.h"

static inline void fuzz_cpiofs_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_cpiofs_entry(uint32_t index)
{
	const struct arrow_cpiofs_entry *entry = arrow_cpiofs_at(index);
	uint32_t found;

	if (!entry)
		return;
	const char *name = arrow_cpiofs_name(entry);
	uint32_t hash = cpiofs_hash(entry->parent, name, entry->name_length);
	const volatile char *data =
		arrow_cpiofs_data(entry->data_offset, entry->size);

	fuzz_cpiofs_expect(data);
	if (entry->size)
		(void)(data[0] + data[entry->size - 1]);
	(void)arrow_cpiofs_find(entry->parent, name, entry->name_length, hash,
				&found);
}

/* The memory is just as large as the archive, so that reading beyond shows. */
static inline void fuzz_cpiofs_one(const uint8_t *bytes, size_t size)
{
	char *memory = aligned_alloc(8, (size + 8) / 8 * 8);

	if (!size || !memory) {
		free(memory);
		return;
	}
	memcpy(memory, bytes, size);
	memset(memory + size, 0, (size + 8) / 8 * 8 - size);
	arrow_boot_info.module_count = 1;
	arrow_boot_info.modules[0].start = (uintptr_t)memory;
	arrow_boot_info.modules[0].end = (uintptr_t)memory + size;
	index_is_open = false;
	index_open = (struct cpiofs_index){0};
	bool opened = arrow_cpiofs_open() == 0;

	for (uint32_t i = 0; opened && i < arrow_cpiofs_count(); i++)
		fuzz_cpiofs_entry(i);
	if (opened && ((const char *)index_open.entries < memory ||
		       (const char *)index_open.entries > memory + size)) {
		arrow_free((void *)index_open.entries);
		arrow_free((void *)index_open.buckets);
		arrow_free((void *)index_open.names);
	}
	arrow_free(archive_reached);
	archive_reached = NULL;
	free(memory);
}
