/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The loader hands over a copy of ACPI's root pointer, in memory that the page
 * allocator could hand out: another copy is made, in the image. ACPI's tables
 * are read as device memory, past the caches, so what was copied must have left
 * them.
 */
#include <arrow/arch/layout.h>

#include "multiboot2.h"

static char rsdp_copy[MULTIBOOT2_RSDP_NEW] __aligned(64);

/* The image's bytes as they lie in memory from now on. */
static void rsdp_flush(void)
{
	__asm__ volatile("clflush %0\n\tmfence" : "+m"(rsdp_copy) : : "memory");
}

void multiboot2_read_rsdp(const struct multiboot2_tag *tag,
			  struct arrow_boot_info *info)
{
	bool is_new = tag->type == MULTIBOOT2_TAG_ACPI_NEW;
	size_t size = is_new ? MULTIBOOT2_RSDP_NEW : MULTIBOOT2_RSDP_OLD;

	if (tag->size - sizeof(*tag) < size || (info->acpi_rsdp && !is_new))
		return;
	__builtin_memcpy(rsdp_copy, tag + 1, size);
	rsdp_flush();
	info->acpi_rsdp = arrow_arch_image_physical(rsdp_copy);
}
