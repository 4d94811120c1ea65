/* SPDX-License-Identifier: BSD-3-Clause */
/* The name, which the walk over a tree looks for, is long enough for it. */
#include <arrow/xen_node.h>
#include <arrow/test.h>
#include <string.h>

static void test_the_name_is_that_of_trees(void)
{
	ARROW_CHECK(!strcmp(arrow_xen_node.compatible, "xen,xen"));
	ARROW_CHECK(strlen(arrow_xen_node.compatible) >= 7);
}

int main(void)
{
	ARROW_TEST(test_the_name_is_that_of_trees);
	return arrow_test_end();
}
