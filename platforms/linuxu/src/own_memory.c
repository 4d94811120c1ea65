/* SPDX-License-Identifier: BSD-3-Clause */
/* Memory of a linked program: of the process alone. */
#include "linuxu_priv.h"

#include <arrow/boot_info.h>

/* A wish, far from the image and from where the host puts things. */
#define OWN_MEMORY_AT ((void *)0x100000000)

void linuxu_find_memory(size_t size)
{
	struct arrow_boot_memory *memory = arrow_boot_info.memory;

	for (; size >= LINUXU_MIB; size /= 2) {
		long at = linuxu_mmap(OWN_MEMORY_AT, size,
				      LINUXU_PROT_READ | LINUXU_PROT_WRITE,
				      LINUXU_MAP_PRIVATE |
					      LINUXU_MAP_ANONYMOUS |
					      LINUXU_MAP_NORESERVE,
				      -1, 0);
		if (at > 0) {
			memory->start = (uint64_t)at;
			memory->end = (uint64_t)at + size;
			memory->type = ARROW_BOOT_MEMORY_USABLE;
			arrow_boot_info.memory_count = 1;
			return;
		}
	}
}
