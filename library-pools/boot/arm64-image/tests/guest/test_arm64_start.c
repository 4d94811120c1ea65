/* SPDX-License-Identifier: BSD-3-Clause */
/* What the machine was started with. */
#include <arrow/boot_info.h>
#include <arrow/test.h>

static void test_the_protocol_and_its_tree(void)
{
	const char *name = arrow_boot_info.protocol;

	ARROW_CHECK(name[0] == 'a' && name[1] == 'r' && name[2] == 'm');
	ARROW_CHECK(arrow_boot_info.device_tree);
	ARROW_CHECK(arrow_boot_info.command_line);
}

static bool is_within(uint64_t address, uint64_t type)
{
	for (unsigned int i = 0; i < arrow_boot_info.memory_count; i++) {
		const struct arrow_boot_memory *range =
			&arrow_boot_info.memory[i];

		if (range->type == type && range->start <= address &&
		    address < range->end)
			return true;
	}
	return false;
}

static void test_memory_holds_the_image_and_keeps_the_tree(void)
{
	ARROW_CHECK(is_within(arrow_boot_info.image_start,
			      ARROW_BOOT_MEMORY_USABLE));
	ARROW_CHECK(is_within(arrow_boot_info.image_end - 1,
			      ARROW_BOOT_MEMORY_USABLE));
	ARROW_CHECK(is_within(arrow_boot_info.device_tree,
			      ARROW_BOOT_MEMORY_RESERVED));
}

int main(void)
{
	ARROW_TEST(test_the_protocol_and_its_tree);
	ARROW_TEST(test_memory_holds_the_image_and_keeps_the_tree);
	return arrow_test_end();
}
