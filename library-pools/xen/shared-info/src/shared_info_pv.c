/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The page has a place in the machine, which a paravirtual domain is told at
 * its start. A page of the image gives its address for it.
 */
#include <arrow/plat/xen.h>
#include <arrow/shared_info.h>

#define SHARED_INFO_PAGE_SIZE 4096

static char
	shared_info_page[SHARED_INFO_PAGE_SIZE] __aligned(SHARED_INFO_PAGE_SIZE)
		__section(".bss.arrow_pages");

volatile char *arrow_shared_info(void)
{
	static bool is_there;

	if (!is_there)
		is_there = arrow_plat_xen_map(
				   shared_info_page,
				   arrow_plat_xen_start->shared_info) == 0;
	return is_there ? shared_info_page : NULL;
}
