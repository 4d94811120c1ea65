/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From a physical address to a tree that can be walked over, and what is made
 * of the walk.
 */
#include <arrow/handover.h>
#include <arrow/plat/memory.h>

#include "fdt_priv.h"

struct fdt_walk fdt_last;

/* Does a block of the tree lie in it? Blocks are aligned to four bytes. */
static bool fdt_holds(uint32_t total, uint32_t offset, uint32_t size)
{
	return offset <= total && size <= total - offset;
}

/* A word of the header. */
#define fdt_header(start, member) \
	fdt_word((start) + __builtin_offsetof(struct fdt_header, member))

bool fdt_open(const uint8_t *start, uint32_t room, struct fdt_tree *tree)
{
	uint32_t total = fdt_header(start, total_size);
	uint32_t structure = fdt_header(start, structure);
	uint32_t structure_size = fdt_header(start, structure_size) & ~3u;
	uint32_t strings = fdt_header(start, strings);
	uint32_t strings_size = fdt_header(start, strings_size);

	if (fdt_header(start, magic) != FDT_MAGIC ||
	    fdt_header(start, version) < FDT_VERSION ||
	    fdt_header(start, compatible_version) > FDT_VERSION ||
	    total < sizeof(struct fdt_header) || total > room ||
	    structure % 4 || structure_size < FDT_STRUCTURE_MIN ||
	    !fdt_holds(total, structure, structure_size) ||
	    !fdt_holds(total, strings, strings_size))
		return false;
	tree->start = start;
	tree->structure = start + structure;
	tree->structure_size = structure_size;
	tree->strings = (const char *)start + strings;
	tree->strings_size = strings_size;
	/* so every name ends */
	while (tree->strings_size && tree->strings[tree->strings_size - 1])
		tree->strings_size--;
	return true;
}

/* Make a physical range readable. Return: whether it is. */
static bool fdt_map(uint64_t address, uint32_t size)
{
	uint64_t block = address - address % ARROW_PLAT_DIRECT_BLOCK;

	for (; block < address + size; block += ARROW_PLAT_DIRECT_BLOCK) {
		if (arrow_plat_direct_add(block, 0) < 0)
			return false;
	}
	return true;
}

/* An address of one word or two. */
static uint64_t fdt_of_value(const struct fdt_value *value)
{
	return fdt_number(value->bytes, value->size / 4);
}

/* Likewise of what lies in other blocks than the first byte. */
static bool fdt_map_rest(uint64_t address, uint32_t size)
{
	uint32_t first = (uint32_t)(ARROW_PLAT_DIRECT_BLOCK -
				    address % ARROW_PLAT_DIRECT_BLOCK);

	return size <= first || fdt_map(address + first, size - first);
}

static void fdt_take_chosen(struct fdt_walk *walk)
{
	const struct fdt_value *line = &walk->chosen.bootargs;
	uint64_t start = fdt_of_value(&walk->chosen.initrd_start);
	uint64_t end = fdt_of_value(&walk->chosen.initrd_end);

	if (line->size)
		arrow_handover_line(walk->info,
				    line->bytes[line->size - 1] ?
					    NULL :
					    (const char *)line->bytes);
	if (start < end)
		arrow_handover_module(walk->info, start, end - start);
}

/* Find the tree's blocks at a physical address. Return: its size; 0: no tree. */
static uint32_t fdt_reach(uint64_t address, uint64_t direct_map)
{
	const uint8_t *start = (const uint8_t *)(uintptr_t)(direct_map + address);
	uint32_t total;

	if (address % 8 || address > UINT64_MAX - FDT_SIZE_MAX ||
	    !fdt_map(address, sizeof(struct fdt_header)))
		return 0;
	total = fdt_header(start, total_size);
	if (fdt_header(start, magic) != FDT_MAGIC || total > FDT_SIZE_MAX ||
	    !fdt_map_rest(address, total) ||
	    !fdt_open(start, total, &fdt_last.tree))
		return 0;
	return total;
}

/* Whether the tree has yet to be walked over. */
static bool fdt_waits;

static void fdt_read_all(struct arrow_boot_info *info)
{
	struct fdt_walk *walk = &fdt_last;

	fdt_waits = false;
	walk->info = info;
	fdt_begin_devices(walk);
	fdt_walk(walk);
	fdt_read_reservations(walk);
	if (!CONFIG_FDT_LATE)
		fdt_take_chosen(walk);
	fdt_choose_stdout(walk);
}

void fdt_read_late(void)
{
	/* what it says of memory comes too late */
	static struct arrow_boot_info scratch;

	if (fdt_waits)
		fdt_read_all(&scratch);
}

void arrow_fdt_read(uint64_t address, struct arrow_boot_info *info)
{
	uint32_t total = fdt_reach(address, info->direct_map);

	if (CONFIG_FDT_LATE) {
		info->memory[info->memory_count++] = (struct arrow_boot_memory){
			CONFIG_FDT_LATE_START,
			CONFIG_FDT_LATE_START +
				((uint64_t)CONFIG_FDT_LATE_MIB << 20),
			ARROW_BOOT_MEMORY_USABLE};
	}
	if (!total)
		return;
	info->device_tree = address;
	fdt_reserve(info, address, total);
	if (CONFIG_FDT_LATE)
		fdt_waits = true;
	else
		fdt_read_all(info);
}

const void *arrow_fdt_property(const struct arrow_fdt_device *device,
			       const char *name, uint32_t *size)
{
	struct fdt_value value = {NULL, 0};

	fdt_find(&fdt_last.tree, device->at, &name, FDT_BEGIN(*name), &value, 1);
	if (value.bytes)
		*size = (uint32_t)value.size;
	return value.bytes;
}
