/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the entry of a protocol to the order of boot.
 */
#include <arrow/arch/layout.h>
#include <arrow/boot.h>
#include <arrow/handover.h>

void arrow_handover_start(void (*read)(uint64_t address,
				       struct arrow_boot_info *info),
			  uint64_t address)
{
	struct arrow_boot_info *info = &arrow_boot_info;

	info->direct_map = ARROW_ARCH_DIRECT_BASE;
	info->image_start = arrow_arch_image_physical(arrow_image_start);
	info->image_end = arrow_arch_image_physical(arrow_image_end);
	info->stack_start = (uintptr_t)arrow_image_stack_start;
	info->stack_end = (uintptr_t)arrow_image_stack_end;
	read(address, info);
	arrow_boot_start();
}
