/* SPDX-License-Identifier: BSD-3-Clause */
/* What GRUB really hands over. */
#include <arrow/boot_info.h>
#include <arrow/boot_screen.h>
#include <arrow/test.h>

static void test_the_loader_spoke_multiboot2(void)
{
	ARROW_CHECK_TEXT(arrow_boot_info.protocol, "multiboot2");
}

static void test_the_image_lies_in_memory(void)
{
	bool found = false;

	for (unsigned int i = 0; i < arrow_boot_info.memory_count; i++) {
		const struct arrow_boot_memory *range =
			&arrow_boot_info.memory[i];

		found |= range->type == ARROW_BOOT_MEMORY_USABLE &&
			 range->start <= arrow_boot_info.image_start &&
			 range->end >= arrow_boot_info.image_end;
	}
	ARROW_CHECK(found);
}

/* The copy lies in the image, where nobody hands it out. */
static void test_the_root_pointer_was_kept(void)
{
	uint64_t at = arrow_boot_info.acpi_rsdp;

	if (!ARROW_CHECK(at > arrow_boot_info.image_start) ||
	    !ARROW_CHECK(at < arrow_boot_info.image_end))
		return;
	ARROW_CHECK_MEMORY((const char *)(uintptr_t)(
				   arrow_boot_info.direct_map + at),
			   "RSD PTR ", 8);
}

static void test_the_screen_is_one_of_text(void)
{
	ARROW_CHECK_UINT(arrow_boot_screen.kind, ARROW_BOOT_SCREEN_TEXT);
	ARROW_CHECK_UINT(arrow_boot_screen.address, 0xb8000);
	ARROW_CHECK_UINT(arrow_boot_screen.width, 80);
	ARROW_CHECK_UINT(arrow_boot_screen.height, 25);
}

int main(void)
{
	ARROW_TEST(test_the_loader_spoke_multiboot2);
	ARROW_TEST(test_the_image_lies_in_memory);
	ARROW_TEST(test_the_root_pointer_was_kept);
	ARROW_TEST(test_the_screen_is_one_of_text);
	return arrow_test_end();
}
