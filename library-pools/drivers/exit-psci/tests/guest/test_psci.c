/* SPDX-License-Identifier: BSD-3-Clause */
/* The firmware that the tree names. That it ends the machine, each test shows. */
#include <arrow/exit_psci.h>
#include <arrow/test.h>

static void test_the_tree_names_the_firmware(void)
{
	const struct arrow_fdt_device *device =
		arrow_fdt_next(&arrow_exit_psci_device, NULL);
	const char *method;
	uint32_t size = 0;

	ARROW_CHECK(device);
	method = arrow_fdt_property(device, "method", &size);
	ARROW_CHECK(method && size == 4);
	ARROW_CHECK((method[0] == 'h' && method[1] == 'v') ||
		    (method[0] == 's' && method[1] == 'm'));
}

int main(void)
{
	ARROW_TEST(test_the_tree_names_the_firmware);
	return arrow_test_end();
}
