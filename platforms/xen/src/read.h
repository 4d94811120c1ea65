/* SPDX-License-Identifier: BSD-3-Clause */
/* What Xen tells at the start, as every protocol's is kept. */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/plat/xen.h>

/* A domain has no more; one with more is refused by tables_make(). */
#define XEN_PV_PAGES_MAX (UINT64_C(60) << 18)

/**
 * xen_pv_read() - Copy what Xen handed over.
 * @start: as Xen wrote it
 * @end: physical address behind what is in use already
 * @info: the image's place and the direct map have been set; the rest is filled
 * in
 */
void xen_pv_read(const struct arrow_plat_xen_start *start, uint64_t end,
		 struct arrow_boot_info *info);
