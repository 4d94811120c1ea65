/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen puts the page in place of one of the domain's own. That is one of the
 * image, which is mapped already and which nobody else uses; the memory that
 * was there goes back to Xen.
 */
#include <arrow/arch/layout.h>
#include <arrow/hypercall.h>
#include <arrow/shared_info.h>

#define SHARED_INFO_PAGE_SIZE 4096

/* XENMEM_add_to_physmap of the memory call, and its space (memory.h). */
#define SHARED_INFO_ADD 7
#define SHARED_INFO_SPACE 0

struct shared_info_add {
	uint16_t domain;
	uint16_t size;
	uint32_t space;
	uint64_t index;
	uint64_t frame;
};

_Static_assert(sizeof(struct shared_info_add) == 24, "laid down by Xen");

static char
	shared_info_page[SHARED_INFO_PAGE_SIZE] __aligned(SHARED_INFO_PAGE_SIZE)
		__section(".bss.arrow_pages");

volatile char *arrow_shared_info(void)
{
	static bool is_there;
	struct shared_info_add add = {
		.domain = ARROW_HYPERCALL_SELF,
		.space = SHARED_INFO_SPACE,
	};

	if (!is_there) {
		add.frame = arrow_arch_image_physical(shared_info_page) /
			    SHARED_INFO_PAGE_SIZE;
		is_there = arrow_hypercall(ARROW_HYPERCALL_MEMORY,
					   SHARED_INFO_ADD, (uintptr_t)&add, 0,
					   0) == 0;
	}
	return is_there ? shared_info_page : NULL;
}
