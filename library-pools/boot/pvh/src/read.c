/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reads the monitor's structures, which may lie anywhere in low memory, through
 * the direct map. Nothing in them is believed: what does not fit is dropped.
 */
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>

#include "pvh.h"

static char pvh_command_line[PVH_COMMAND_LINE_SIZE] __aligned(8);

/* Add a range to the direct map. Return: 0 or a negative errno. */
static __noinline int pvh_map(uint64_t start, uint64_t size)
{
	uint64_t end = start + size;

	if (end < start)
		return -EINVAL;
	for (uint64_t block = start - start % ARROW_PLAT_DIRECT_BLOCK;
	     block < end; block += ARROW_PLAT_DIRECT_BLOCK) {
		int error = arrow_plat_direct_add(block, 0);

		if (error < 0)
			return error;
	}
	return 0;
}

/*
 * Make a physical range readable. What lies below the end of the image is in
 * the direct map from the start. Return: where, or NULL if that cannot be.
 */
static inline const void *pvh_at(const struct arrow_boot_info *info,
				 uint64_t start, uint64_t size)
{
	bool mapped = start < info->image_end - size;

	if (!start || (!mapped && pvh_map(start, size)))
		return NULL;
	return (const void *)(uintptr_t)(info->direct_map + start);
}

/* Does an aligned word have a byte that is zero? */
static bool pvh_has_nul(uint64_t word)
{
	return (word - UINT64_C(0x0101010101010101)) & ~word &
	       UINT64_C(0x8080808080808080);
}

/*
 * Copy the line, or as much of it as there is room for. Words of eight bytes
 * are copied once the source is aligned, since an aligned word cannot reach
 * into a page that the text does not touch.
 */
static void pvh_copy_command_line(const char *from)
{
	char *to = pvh_command_line;
	size_t i = 0;

	for (; i < PVH_COMMAND_LINE_SIZE && (uintptr_t)(from + i) % 8; i++) {
		if (!(to[i] = from[i]))
			return;
	}
	for (; i + 8 <= PVH_COMMAND_LINE_SIZE; i += 8) {
		uint64_t word;

		__builtin_memcpy(&word, from + i, 8);
		__builtin_memcpy(to + i, &word, 8);
		if (pvh_has_nul(word))
			return;
	}
	for (; i < PVH_COMMAND_LINE_SIZE; i++) {
		if (!(to[i] = from[i]))
			return;
	}
}

static void pvh_read_command_line(const struct pvh_start_info *start,
				  struct arrow_boot_info *info)
{
	const char *text = pvh_at(info, start->command_line,
				  PVH_COMMAND_LINE_SIZE);

	if (text && *text)
		pvh_copy_command_line(text);
	info->command_line = pvh_command_line;
	info->command_line_size = PVH_COMMAND_LINE_SIZE;
}

/* Take a range that may not be used out of those that are listed. */
static void pvh_withhold(struct arrow_boot_info *info, uint64_t start)
{
	unsigned int kept = 0;

	for (unsigned int i = 0; i < info->memory_count; i++) {
		struct arrow_boot_memory range = info->memory[i];

		if (range.type == ARROW_BOOT_MEMORY_USABLE && range.end > start)
			range.end = start;
		if (range.end > range.start)
			info->memory[kept++] = range;
	}
	info->memory_count = kept;
}

/* The part of a memory map that finds no room: drop it safely. */
static void pvh_drop_memory(struct arrow_boot_info *info,
			    const struct pvh_memory *map, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (map[i].type != PVH_MEMORY_RAM && map[i].size)
			pvh_withhold(info, map[i].address);
	}
}

/*
 * Whether to list an entry that is empty, as QEMU's microvm has one, or that
 * wraps around.
 */
static __noinline bool pvh_is_listed(struct arrow_boot_memory *range)
{
	if (range->start == range->end || range->type == PVH_MEMORY_RAM)
		return false;
	range->end = UINT64_MAX;
	return range->start < range->end;
}

static void pvh_list_memory(struct arrow_boot_info *info,
			    const struct pvh_memory *map, uint32_t count)
{
	struct arrow_boot_memory *range = info->memory;
	const struct pvh_memory *end = map + count;
	unsigned int listed = count;

	for (; map != end; map++) {
		range->start = map->address;
		range->end = map->address + map->size;
		range->type = map->type;
		if (unlikely(range->end <= range->start) &&
		    !pvh_is_listed(range)) {
			listed--;
			continue;
		}
		range++;
	}
	info->memory_count = listed;
}

static void pvh_read_memory(const struct pvh_start_info *start,
			    struct arrow_boot_info *info)
{
	const struct pvh_memory *map;
	uint32_t count = start->memory_count;
	uint32_t listed;

	if (start->version < PVH_VERSION_MEMORY)
		return;
	if (count > PVH_MEMORY_MAX)
		count = PVH_MEMORY_MAX;
	map = pvh_at(info, start->memory, count * sizeof(*map));
	if (!map)
		return;
	listed = count < ARROW_BOOT_MEMORY_MAX ? count : ARROW_BOOT_MEMORY_MAX;
	pvh_list_memory(info, map, listed);
	pvh_drop_memory(info, map + listed, count - listed);
}

static void pvh_read_modules(const struct pvh_start_info *start,
			     struct arrow_boot_info *info)
{
	const struct pvh_module *modules;
	uint32_t count = start->module_count;

	if (!count)
		return;
	if (count > ARROW_BOOT_MODULES_MAX)
		count = ARROW_BOOT_MODULES_MAX;
	modules = pvh_at(info, start->modules, count * sizeof(*modules));
	if (!modules)
		return;
	for (uint32_t i = 0; i < count; i++) {
		struct arrow_boot_module module = {
			modules[i].address,
			modules[i].address + modules[i].size,
		};

		if (module.end > module.start)
			info->modules[info->module_count++] = module;
	}
}

void pvh_read(uint64_t address, struct arrow_boot_info *info)
{
	const struct pvh_start_info *start;

	info->protocol = "pvh";
	start = pvh_at(info, address, sizeof(*start));
	if (!start || start->magic != PVH_MAGIC)
		return;
	info->acpi_rsdp = start->rsdp;
	pvh_read_command_line(start, info);
	pvh_read_memory(start, info);
	pvh_read_modules(start, info);
}
