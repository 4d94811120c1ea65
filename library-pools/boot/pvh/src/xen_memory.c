/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen's first domain finds no memory map in its start information.
 */
#include <arrow/handover.h>
#include <arrow/hypercall.h>

#include "xen_memory.h"

/* XENMEM_memory_map of the memory call (memory.h). */
#define XEN_MEMORY_MAP 9

/* As many entries as firmware of PCs gives at most, and some that Xen adds. */
#define XEN_MEMORY_MAX 160

struct xen_memory_map {
	uint32_t count; /* room, then entries */
	uint32_t padding;
	struct arrow_handover_memory *entries;
};

_Static_assert(sizeof(struct arrow_handover_memory) == 20, "laid down by Xen");

void pvh_xen_memory(struct arrow_boot_info *info)
{
	static struct arrow_handover_memory entries[XEN_MEMORY_MAX];
	struct xen_memory_map map = {XEN_MEMORY_MAX, 0, entries};

	if (!arrow_hypercall_there() ||
	    arrow_hypercall(ARROW_HYPERCALL_MEMORY, XEN_MEMORY_MAP,
			    (uintptr_t)&map, 0, 0))
		return;
	if (map.count > XEN_MEMORY_MAX)
		map.count = XEN_MEMORY_MAX;
	arrow_handover_memory(info, entries, map.count, sizeof(entries[0]));
}
