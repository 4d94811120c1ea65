/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after either entry.
 */
#include <arrow/arch/layout.h>
#include <arrow/fdt.h>
#include <arrow/handover.h>

void arm64_image_start(uint64_t tree);

static void arm64_image_read(uint64_t tree, struct arrow_boot_info *info)
{
	info->protocol = "arm64, by device tree";
	/*
	 * QEMU tells an ELF file nothing. It leaves the tree where memory
	 * begins, and what it is linked for is the block behind that.
	 */
	if (!tree)
		tree = info->image_start - ARROW_ARCH_BLOCK_SIZE;
	arrow_fdt_read(tree, info);
}

void arm64_image_start(uint64_t tree)
{
	arrow_handover_start(arm64_image_read, tree);
}
