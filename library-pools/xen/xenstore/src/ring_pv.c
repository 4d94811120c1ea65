/* SPDX-License-Identifier: BSD-3-Clause */
/* The rings of a paravirtual domain are told at its start. */
#include <arrow/plat/xen.h>

#include "ring_find.h"

#define RING_PV_PAGE_SIZE 4096

static char ring_pv_page[RING_PV_PAGE_SIZE] __aligned(RING_PV_PAGE_SIZE)
	__section(".bss.arrow_pages");

volatile struct ring_page *ring_find(uint64_t *port)
{
	uint64_t frame = arrow_plat_xen_start->store_frame;

	if (!frame ||
	    arrow_plat_xen_map(ring_pv_page, frame * RING_PV_PAGE_SIZE))
		return NULL;
	*port = arrow_plat_xen_start->store_port;
	return (volatile struct ring_page *)ring_pv_page;
}
