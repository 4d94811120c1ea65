/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The way out of the firmware's world. All of this runs where firmware put the
 * image, so nothing here may use an address that the link wrote down: no table
 * of pointers, and no function of another library but the compiler's own.
 */
#include <arrow/arch/layout.h>

#include "uefi.h"

/* The start code needs the image below here, and maps memory by four levels. */
#define LOADER_LIMIT 0x3fffffff
#define LOADER_CR4_FIVE_LEVELS (1u << 12)

/* Entries that the firmware may add to its map until it is left. */
#define LOADER_MAP_SPARE 4096

static const struct uefi_guid loader_image_guid = {
	0x5b1b31a1, 0x9562, 0x11d2,
	{0x8e, 0x3f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b}};

uint64_t uefi_main(void *handle, struct uefi_system *system);

/* Say why nothing starts, and return to the firmware's menu. */
static uint64_t loader_fail(struct uefi_system *system, const uint16_t *why,
			    uint64_t status)
{
	if (system->output) {
		system->output->output(system->output, u"arrow: ");
		system->output->output(system->output, why);
		system->output->output(system->output, u"\r\n");
	}
	return status;
}

static bool loader_has_five_levels(void)
{
	uint64_t cr4;

	__asm__ volatile("movq %%cr4, %0" : "=r"(cr4));
	return cr4 & LOADER_CR4_FIVE_LEVELS;
}

static bool loader_allocate_map(const struct uefi_boot *boot,
				struct uefi_map *map)
{
	uint64_t key;
	uint32_t version;
	void *bytes;

	map->size = 0;
	if (boot->memory_map(&map->size, NULL, &key, &map->stride, &version) !=
	    UEFI_BUFFER_TOO_SMALL)
		return false;
	map->room = map->size + LOADER_MAP_SPARE;
	if (boot->allocate_pool(UEFI_LOADER_DATA, map->room, &bytes))
		return false;
	map->bytes = bytes;
	return true;
}

/*
 * Copy the image, all that lies behind its first byte.
 * Return: where the copy lies; 0 if there is no room.
 */
static uint64_t loader_copy(const struct uefi_boot *boot, const char *image,
			    uint64_t size)
{
	uint64_t copy = LOADER_LIMIT;

	if (boot->allocate_pages(UEFI_ALLOCATE_BELOW, UEFI_LOADER_CODE,
				 (size + UEFI_PAGE - 1) / UEFI_PAGE, &copy))
		return 0;
	__builtin_memcpy((void *)copy, image, size);
	return copy;
}

uint64_t uefi_main(void *handle, struct uefi_system *system)
{
	const struct uefi_boot *boot = system->boot;
	char *image = uefi_image_here();
	struct uefi_handover *told = &uefi_handover;
	struct uefi_map map;
	void *found;

	if (loader_has_five_levels())
		return loader_fail(system,
				   u"page tables of five levels; set four",
				   UEFI_UNSUPPORTED);
	if (boot->handle_protocol(handle, &loader_image_guid, &found))
		return loader_fail(system, u"started as no application",
				   UEFI_UNSUPPORTED);
	const struct uefi_image *own = found;
	uint64_t size = own->size - (uint64_t)(image - own->base);

	told->rsdp = uefi_read_tables(system);
	uefi_read_screen(boot, &told->screen);
	uefi_read_line(own, told->line);
	if (!loader_allocate_map(boot, &map))
		return loader_fail(system, u"no memory for the map of it",
				   UEFI_OUT_OF_RESOURCES);
	uint64_t copy = loader_copy(boot, image, size);

	if (!copy)
		return loader_fail(system, u"no room for the image below 1 GiB",
				   UEFI_OUT_OF_RESOURCES);
	if (!uefi_leave(handle, boot, &map))
		return loader_fail(system, u"the firmware cannot be left",
				   UEFI_UNSUPPORTED);
	told = (void *)(copy + (uint64_t)((char *)told - image));
	told->memory_count = uefi_read_memory(&map, told->memory);
	uefi_enter(copy + (uint64_t)(uefi_start_code() - image),
		   copy - uefi_image_linked());
}
