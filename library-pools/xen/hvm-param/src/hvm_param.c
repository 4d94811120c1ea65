/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The pages lie beside each other near 4 GiB, beyond the memory of most
 * domains. The direct map takes one table more to reach them, which is kept for
 * that: they are wanted before there is an allocator.
 */
#include <arrow/arch/layout.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/hvm_param.h>
#include <arrow/hypercall.h>
#include <arrow/plat/memory.h>

#define HVM_PARAM_PAGE_SHIFT 12

/* HVMOP_set_param and HVMOP_get_param (hvm/hvm_op.h). */
#define HVM_PARAM_SET 0
#define HVM_PARAM_GET 1

struct hvm_param_value {
	uint16_t domain;
	uint16_t padding;
	uint32_t number;
	uint64_t value;
};

_Static_assert(sizeof(struct hvm_param_value) == 16, "laid down by Xen");

static char hvm_param_table[1 << HVM_PARAM_PAGE_SHIFT] __aligned(
	1 << HVM_PARAM_PAGE_SHIFT) __section(".bss.arrow_pages");

uint64_t arrow_hvm_param(unsigned int number)
{
	struct hvm_param_value get = {
		.domain = ARROW_HYPERCALL_SELF,
		.number = number,
	};

	if (arrow_hypercall(ARROW_HYPERCALL_HVM, HVM_PARAM_GET, (uintptr_t)&get,
			    0, 0))
		return 0;
	return get.value;
}

int arrow_hvm_param_set(unsigned int number, uint64_t value)
{
	struct hvm_param_value set = {
		.domain = ARROW_HYPERCALL_SELF,
		.number = number,
		.value = value,
	};

	return (int)arrow_hypercall(ARROW_HYPERCALL_HVM, HVM_PARAM_SET,
				    (uintptr_t)&set, 0, 0);
}

/* Return: 0, or a negative errno. */
static int hvm_param_map(uint64_t physical)
{
	static bool is_used;
	int kept = arrow_plat_direct_add(physical, 0);

	if (kept == -ENOMEM && !is_used) {
		is_used = true;
		kept = arrow_plat_direct_add(
			physical, arrow_arch_image_physical(hvm_param_table));
	}
	return kept < 0 ? kept : 0;
}

volatile void *arrow_hvm_param_page(unsigned int number)
{
	uint64_t frame = arrow_hvm_param(number);

	/* none, or one whose address does not fit */
	if (!frame || frame >> (64 - HVM_PARAM_PAGE_SHIFT) ||
	    hvm_param_map(frame << HVM_PARAM_PAGE_SHIFT))
		return NULL;
	return (volatile void *)(uintptr_t)(arrow_boot_info.direct_map +
					    (frame << HVM_PARAM_PAGE_SHIFT));
}
