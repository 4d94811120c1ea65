/* SPDX-License-Identifier: BSD-3-Clause */
/* What nobody has filled says that there is nothing. */
#include <arrow/boot_info.h>
#include <arrow/test.h>

static void test_before_a_loader_spoke_all_is_empty(void)
{
	ARROW_CHECK(!arrow_boot_info.protocol);
	ARROW_CHECK(!arrow_boot_info.command_line);
	ARROW_CHECK_UINT(arrow_boot_info.memory_count, 0);
	ARROW_CHECK_UINT(arrow_boot_info.module_count, 0);
	ARROW_CHECK_UINT(arrow_boot_info.acpi_rsdp, 0);
}

static void test_arrays_hold_what_the_header_says(void)
{
	ARROW_CHECK_UINT(sizeof(arrow_boot_info.memory) /
				 sizeof(arrow_boot_info.memory[0]),
			 ARROW_BOOT_MEMORY_MAX);
	ARROW_CHECK_UINT(sizeof(arrow_boot_info.modules) /
				 sizeof(arrow_boot_info.modules[0]),
			 ARROW_BOOT_MODULES_MAX);
}

int main(void)
{
	ARROW_TEST(test_before_a_loader_spoke_all_is_empty);
	ARROW_TEST(test_arrays_hold_what_the_header_says);
	return arrow_test_end();
}
