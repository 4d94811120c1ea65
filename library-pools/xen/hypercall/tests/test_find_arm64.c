/* SPDX-License-Identifier: BSD-3-Clause */
/* On arm64 Xen is there if the device tree names it. */
#include <arrow/test.h>

#include "../src/arm64/find.c"

const struct arrow_fdt_ops arrow_xen_node = {.compatible = "xen,xen"};

static const struct arrow_fdt_device *mock_device;

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	ARROW_CHECK(ops == &arrow_xen_node);
	ARROW_CHECK(!before);
	return mock_device;
}

static void test_the_tree_says_whether_there_is_xen(void)
{
	static const struct arrow_fdt_device device = {.ops = &arrow_xen_node};

	ARROW_CHECK(!arrow_hypercall_there());
	mock_device = &device;
	ARROW_CHECK(arrow_hypercall_there());
}

int main(void)
{
	ARROW_TEST(test_the_tree_says_whether_there_is_xen);
	return arrow_test_end();
}
