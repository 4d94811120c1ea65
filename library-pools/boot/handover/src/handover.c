/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Copies out of memory that is not ours. What is called at each start calls
 * nothing itself, so that it needs no frame.
 */
#include <arrow/errno.h>
#include <arrow/handover.h>
#include <arrow/plat/memory.h>

static char handover_line[ARROW_HANDOVER_LINE_SIZE] __aligned(8);

/* Add a range to the direct map. Return: as arrow_handover_at(). */
static __noinline __cold const void *
handover_map(const struct arrow_boot_info *info, uint64_t address,
	     uint64_t size)
{
	uint64_t end = address + size;

	if (!address || end < address)
		return NULL;
	for (uint64_t block = address - address % ARROW_PLAT_DIRECT_BLOCK;
	     block < end; block += ARROW_PLAT_DIRECT_BLOCK) {
		if (arrow_plat_direct_add(block, 0) < 0)
			return NULL;
	}
	return (const void *)(uintptr_t)(info->direct_map + address);
}

const void *arrow_handover_at(const struct arrow_boot_info *info,
			      uint64_t address, uint64_t size)
{
	/* below the end of the image all is in the direct map; 0 wraps */
	if (unlikely(address - 1 >= info->image_end - size))
		return handover_map(info, address, size);
	return (const void *)(uintptr_t)(info->direct_map + address);
}

/* Does a word have a byte that is zero? */
static bool handover_has_nul(uint64_t word)
{
	return (word - UINT64_C(0x0101010101010101)) & ~word &
	       UINT64_C(0x8080808080808080);
}

/*
 * Copy the line, or as much of it as there is room for: words of eight bytes,
 * and the byte that remains. All of the source can be read, so the word that
 * holds the NUL may reach beyond it.
 */
static void handover_copy_line(const char *from)
{
	size_t i = 0;

	for (; i < ARROW_HANDOVER_LINE_SIZE - 1; i += 8) {
		uint64_t word;

		__builtin_memcpy(&word, from + i, 8);
		__builtin_memcpy(handover_line + i, &word, 8);
		if (handover_has_nul(word))
			return;
	}
	handover_line[i] = from[i];
}

_Static_assert(ARROW_HANDOVER_LINE_SIZE % 8 == 1, "one byte remains");

void arrow_handover_line(struct arrow_boot_info *info, const char *text)
{
	if (text && !*text)
		return;
	info->command_line = handover_line;
	if (unlikely(!text))
		return;
	info->command_line_size = ARROW_HANDOVER_LINE_SIZE;
	handover_copy_line(text);
}

/* Take a range that may not be used out of those that are listed. */
static void handover_withhold(struct arrow_boot_info *info, uint64_t start)
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

/* A memory map that finds no room: drop what lies behind safely. */
static __noinline __cold void
handover_long_memory(struct arrow_boot_info *info,
		     const struct arrow_handover_memory *entry, uint32_t count,
		     size_t stride)
{
	arrow_handover_memory(info, entry, ARROW_BOOT_MEMORY_MAX, stride);
	for (uint32_t i = ARROW_BOOT_MEMORY_MAX; i < count; i++) {
		const struct arrow_handover_memory *dropped =
			(const void *)((const char *)entry + i * stride);

		if (dropped->type != ARROW_BOOT_MEMORY_USABLE && dropped->size)
			handover_withhold(info, dropped->address);
	}
}

/*
 * Whether to list an entry that is empty, as QEMU's microvm has one, or that
 * wraps around.
 */
static inline bool handover_is_listed(struct arrow_boot_memory *range)
{
	if (range->start == range->end ||
	    range->type == ARROW_BOOT_MEMORY_USABLE)
		return false;
	range->end = UINT64_MAX;
	return range->start < range->end;
}

void arrow_handover_memory(struct arrow_boot_info *info,
			   const struct arrow_handover_memory *entry,
			   uint32_t count, size_t stride)
{
	struct arrow_boot_memory *range = info->memory;

	if (unlikely(count > ARROW_BOOT_MEMORY_MAX)) {
		handover_long_memory(info, entry, count, stride);
		return;
	}
	info->memory_count = count;
	for (; count; count--) {
		range->start = entry->address;
		range->end = entry->address + entry->size;
		range->type = entry->type;
		entry = (const void *)((const char *)entry + stride);
		if (unlikely(range->end <= range->start) &&
		    !handover_is_listed(range))
			info->memory_count--;
		else
			range++;
	}
}

void arrow_handover_module(struct arrow_boot_info *info, uint64_t address,
			   uint64_t size)
{
	struct arrow_boot_module module = {address, address + size};

	if (module.end > module.start &&
	    info->module_count < ARROW_BOOT_MODULES_MAX)
		info->modules[info->module_count++] = module;
}
