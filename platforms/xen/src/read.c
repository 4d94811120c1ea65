/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory begins at 0 and has no holes. What makes no sense is dropped.
 */
#include <arrow/arch/layout.h>

#include "read.h"

static char
	read_line[sizeof(((struct arrow_plat_xen_start *)0)->command_line) + 1];

static void read_command_line(const struct arrow_plat_xen_start *start,
			      struct arrow_boot_info *info)
{
	size_t n = 0;

	while (n < sizeof(start->command_line) && start->command_line[n]) {
		read_line[n] = start->command_line[n];
		n++;
	}
	read_line[n] = '\0';
	if (!n)
		return;
	info->command_line = read_line;
	info->command_line_size = n + 1;
}

void xen_pv_read(const struct arrow_plat_xen_start *start, uint64_t end,
		 struct arrow_boot_info *info)
{
	uint64_t pages = start->pages;
	uint64_t module = start->module - ARROW_ARCH_IMAGE_BASE;

	if (pages > XEN_PV_PAGES_MAX)
		pages = XEN_PV_PAGES_MAX;
	info->protocol = "xen-pv";
	info->image_end = end;
	read_command_line(start, info);
	if (pages * ARROW_ARCH_PAGE_SIZE > end) {
		info->memory[0] = (struct arrow_boot_memory){
			.start = end,
			.end = pages * ARROW_ARCH_PAGE_SIZE,
			.type = ARROW_BOOT_MEMORY_USABLE,
		};
		info->memory_count = 1;
	}
	if (start->module && start->module_size && module < end &&
	    start->module_size <= end - module) {
		info->modules[0] = (struct arrow_boot_module){
			module, module + start->module_size};
		info->module_count = 1;
	}
}
