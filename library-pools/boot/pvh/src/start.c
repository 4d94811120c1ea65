/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after the PVH entry.
 */
#include <arrow/arch/layout.h>
#include <arrow/boot.h>
#include <arrow/boot_info.h>

#include "pvh.h"

/* Stored by the entry code. */
uint32_t pvh_start_info_address;

void pvh_start(void);

void pvh_start(void)
{
	struct arrow_boot_info *info = &arrow_boot_info;

	info->direct_map = ARROW_ARCH_DIRECT_BASE;
	info->image_start = arrow_arch_image_physical(arrow_image_start);
	info->image_end = arrow_arch_image_physical(arrow_image_end);
	info->stack_start = (uintptr_t)arrow_image_stack_start;
	info->stack_end = (uintptr_t)arrow_image_stack_end;
	pvh_read(pvh_start_info_address, info);
	arrow_boot_start();
}
