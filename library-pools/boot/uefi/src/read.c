/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code in the kernel, which reads what was written down in the
 * firmware's world.
 */
#include "uefi.h"

struct uefi_handover uefi_handover;

void uefi_start(void);

void uefi_read(uint64_t address, struct arrow_boot_info *info)
{
	const struct uefi_handover *told = &uefi_handover;

	(void)address;
	info->protocol = "uefi";
	info->acpi_rsdp = told->rsdp;
	arrow_handover_line(info, told->line);
	arrow_handover_memory(info, told->memory, told->memory_count,
			      sizeof(told->memory[0]));
	arrow_boot_screen_set(&told->screen);
}

void uefi_start(void)
{
	arrow_handover_start(uefi_read, 0);
}
