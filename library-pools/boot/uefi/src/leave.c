/* SPDX-License-Identifier: BSD-3-Clause */
/* Leaving boot services. */
#include "uefi.h"

/* The firmware is given so many chances to hold still. */
#define LEAVE_TRIES 8

bool uefi_leave(void *handle, const struct uefi_boot *boot,
		struct uefi_map *map)
{
	for (unsigned int i = 0; i < LEAVE_TRIES; i++) {
		uint64_t key;
		uint32_t version;

		map->size = map->room;
		if (boot->memory_map(&map->size, map->bytes, &key, &map->stride,
				     &version))
			return false;
		if (!boot->exit(handle, key))
			return true;
	}
	return false;
}
