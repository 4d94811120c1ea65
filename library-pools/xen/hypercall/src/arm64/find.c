/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen is found by the device tree. Where the tree does not name it the call may
 * end in firmware or be an invalid instruction.
 */
#include <arrow/hypercall.h>
#include <arrow/xen_node.h>

bool arrow_hypercall_there(void)
{
	return arrow_fdt_next(&arrow_xen_node, NULL);
}
