/* SPDX-License-Identifier: BSD-3-Clause */
/* The name, which the walk over a tree looks for, is long enough for it. */
#include <arrow/sbsa_uart.h>
#include <arrow/test.h>
#include <string.h>

static void test_the_name_is_that_of_trees(void)
{
	ARROW_CHECK(!strcmp(arrow_sbsa_uart_device.compatible, "arm,sbsa-uart"));
	ARROW_CHECK(strlen(arrow_sbsa_uart_device.compatible) >= 7);
}

int main(void)
{
	ARROW_TEST(test_the_name_is_that_of_trees);
	return arrow_test_end();
}
