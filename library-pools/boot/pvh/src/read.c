/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reads the monitor's structures. Nothing in them is believed: what does not
 * fit is dropped.
 */
#include "pvh.h"
#include "xen_memory.h"

static void pvh_read_memory(const struct pvh_start_info *start,
			    struct arrow_boot_info *info)
{
	const struct pvh_memory *map;
	uint32_t count = start->memory_count;

	if (start->version < PVH_VERSION_MEMORY)
		return;
	if (count > PVH_MEMORY_MAX)
		count = PVH_MEMORY_MAX;
	map = arrow_handover_at(info, start->memory, count * sizeof(*map));
	if (map)
		arrow_handover_memory(info, &map->range, count, sizeof(*map));
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
	modules = arrow_handover_at(info, start->modules,
				    count * sizeof(*modules));
	if (!modules)
		return;
	for (uint32_t i = 0; i < count; i++)
		arrow_handover_module(info, modules[i].address,
				      modules[i].size);
}

void pvh_read(uint64_t address, struct arrow_boot_info *info)
{
	const struct pvh_start_info *start;

	info->protocol = "pvh";
	start = arrow_handover_at(info, address, sizeof(*start));
	if (!start || start->magic != PVH_MAGIC)
		return;
	info->acpi_rsdp = start->rsdp;
	if (start->command_line)
		arrow_handover_line(info, arrow_handover_at(
						  info, start->command_line,
						  ARROW_HANDOVER_LINE_SIZE));
	pvh_read_memory(start, info);
	if (CONFIG_PVH_XEN_MEMORY && !info->memory_count)
		pvh_xen_memory(info);
	pvh_read_modules(start, info);
}
