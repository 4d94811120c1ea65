/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reads the loader's parameters. Nothing in them is believed: what does not
 * fit is dropped.
 */
#include "linux64.h"

static uint64_t linux64_wide(uint32_t high, uint32_t low)
{
	return (uint64_t)high << 32 | low;
}

/*
 * Whether there is memory; elsewhere one reads anything, an empty line too.
 * Without a map there is no telling.
 */
static bool linux64_is_memory(const struct arrow_boot_info *info,
			      uint64_t address)
{
	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *range = &info->memory[i];

		if (range->type == ARROW_BOOT_MEMORY_USABLE &&
		    address >= range->start && address < range->end)
			return true;
	}
	return !info->memory_count;
}

/* Needs the memory map. */
static void linux64_read_line(const struct linux64_params *params,
			      struct arrow_boot_info *info)
{
	uint64_t address =
		linux64_wide(params->command_line_high, params->command_line);
	const char *text = NULL;

	if (!address)
		return;
	if (linux64_is_memory(info, address))
		text = arrow_handover_at(info, address,
					 ARROW_HANDOVER_LINE_SIZE);
	arrow_handover_line(info, text);
}

void linux64_read(uint64_t address, struct arrow_boot_info *info)
{
	const struct linux64_params *params;

	info->protocol = "linux64";
	params = arrow_handover_at(info, address, sizeof(*params));
	if (!params || params->header != LINUX64_HEADER)
		return;
	info->acpi_rsdp = params->rsdp;
	/* more entries than there is room for: these are no parameters */
	if (params->memory_count <= LINUX64_MEMORY_MAX)
		arrow_handover_memory(info, params->memory,
				      params->memory_count,
				      sizeof(params->memory[0]));
	linux64_read_line(params, info);
	arrow_handover_module(
		info, linux64_wide(params->initrd_high, params->initrd),
		linux64_wide(params->initrd_size_high, params->initrd_size));
}
