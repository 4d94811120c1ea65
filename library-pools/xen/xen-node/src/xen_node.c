/* SPDX-License-Identifier: BSD-3-Clause */
/* The name behind that of the version, which stands before it. */
#include <arrow/xen_node.h>

const struct arrow_fdt_ops arrow_xen_node = {
	.compatible = "xen,xen",
};
