/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever map of memory firmware leaves. The first two bytes are
 * the distance of its entries, the others the map. Used by the fuzz target and
 * by the replay of the corpus.
 */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "uefi.h"

static inline void fuzz_uefi_expect(bool holds)
{
	if (!holds)
		abort();
}

/* No byte that an entry says is in use may be listed, and none twice in a row. */
static inline void fuzz_uefi_look(const struct uefi_map *map,
				  const struct arrow_handover_memory *list,
				  uint32_t count)
{
	fuzz_uefi_expect(count <= ARROW_BOOT_MEMORY_MAX);
	for (uint32_t i = 0; i < count; i++) {
		uint64_t end = list[i].address + list[i].size;

		fuzz_uefi_expect(list[i].size && end > list[i].address);
		fuzz_uefi_expect(list[i].type == ARROW_BOOT_MEMORY_USABLE);
		for (uint64_t k = 0; k < map->size / map->stride; k++) {
			struct uefi_memory entry;

			memcpy(&entry, map->bytes + k * map->stride,
			       sizeof(entry));
			bool used = entry.type > UEFI_CONVENTIONAL ||
				    entry.type == 0 || entry.type == 5 ||
				    entry.type == 6;

			fuzz_uefi_expect(!used || !entry.pages ||
					 entry.start < list[i].address ||
					 entry.start >= end);
		}
	}
}

static inline void fuzz_uefi_one(const uint8_t *bytes, size_t size)
{
	struct arrow_handover_memory list[ARROW_BOOT_MEMORY_MAX];

	if (size < 2)
		return;
	size_t room = size - 2;
	char *copy = malloc(room + 1);

	fuzz_uefi_expect(copy);
	memcpy(copy, bytes + 2, room);
	struct uefi_map map = {copy, room, room, bytes[0] + 256u * bytes[1]};
	uint32_t count = uefi_read_memory(&map, list);

	if (count)
		fuzz_uefi_look(&map, list, count);
	free(copy);
}
