/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The layout of memory as the page tables make it. An access that must fail
 * goes on behind itself by a trap handler.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/pagetable.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/test.h>

#include "touch.h"

static bool faulted;

static bool land(struct arrow_arch_frame *frame)
{
	faulted = true;
	touch_go_on(frame, touch_landing);
	return true;
}

static bool is_mapped(uintptr_t address)
{
	faulted = false;
	touch_read(address);
	return !faulted;
}

static char *direct(uint64_t physical)
{
	return (char *)(uintptr_t)(arrow_boot_info.direct_map + physical);
}

/*
 * A block of memory behind the image that is not mapped, and nor is the next
 * one; 0 when there is none. Under a hypervisor nothing else need be memory.
 */
static uint64_t spare_block(void)
{
	const struct arrow_boot_info *info = &arrow_boot_info;
	const uint64_t size = ARROW_PLAT_DIRECT_BLOCK;
	uint64_t block = (info->image_end + size - 1) / size * size;

	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *range = &info->memory[i];

		if (range->type != ARROW_BOOT_MEMORY_USABLE ||
		    range->start >= info->image_end ||
		    range->end < info->image_end)
			continue;
		for (; range->end >= block + 2 * size; block += size)
			if (!is_mapped((uintptr_t)direct(block)) &&
			    !is_mapped((uintptr_t)direct(block + size)))
				return block;
	}
	return 0;
}

static void test_low_addresses_are_not_mapped(void)
{
	ARROW_CHECK(!is_mapped(0));
	ARROW_CHECK(!is_mapped(0x10000));
	ARROW_CHECK(!is_mapped(arrow_boot_info.image_start));
	ARROW_CHECK(!is_mapped(0x7fffffffffff));
}

static void test_errors_as_addresses_are_not_mapped(void)
{
	ARROW_CHECK(!is_mapped((uintptr_t)-1));
	ARROW_CHECK(!is_mapped((uintptr_t)-4095));
}

static void test_below_the_stack_nothing_is_mapped(void)
{
	ARROW_CHECK(is_mapped(arrow_boot_info.stack_start));
	ARROW_CHECK(!is_mapped(arrow_boot_info.stack_start - 1));
	ARROW_CHECK(!is_mapped(arrow_boot_info.stack_start - 4096));
}

static void test_behind_the_image_nothing_is_mapped(void)
{
	ARROW_CHECK(is_mapped((uintptr_t)arrow_image_start));
	ARROW_CHECK(!is_mapped((uintptr_t)arrow_image_start - 1));
	ARROW_CHECK(!is_mapped((uintptr_t)arrow_image_end));
}

static void test_direct_map_shows_the_image(void)
{
	static volatile int here = 1;
	uint64_t physical = arrow_arch_image_physical(&here);

	*(volatile int *)direct(physical) = 2;
	ARROW_CHECK_INT(here, 2);
	ARROW_CHECK(physical >= arrow_boot_info.image_start);
	ARROW_CHECK(physical < arrow_boot_info.image_end);
}

static void test_direct_map_grows_block_by_block(void)
{
	const uint64_t block = spare_block();

	ARROW_CHECK(block);
	ARROW_CHECK_INT(arrow_plat_direct_add(block + 5, 0), 0);
	ARROW_CHECK(is_mapped((uintptr_t)direct(block)));
	ARROW_CHECK(is_mapped(
		(uintptr_t)direct(block + ARROW_PLAT_DIRECT_BLOCK - 1)));
	ARROW_CHECK(!is_mapped(
		(uintptr_t)direct(block + ARROW_PLAT_DIRECT_BLOCK)));
	ARROW_CHECK_INT(arrow_plat_direct_add(block, 0), 0);
}

/*
 * A gigabyte that has no table yet takes the page it is given, once the one
 * that may lie ready in the image is used.
 */
static void test_direct_map_takes_a_page_for_a_gigabyte(void)
{
	static char pages[3 * 4096];
	const uint64_t far = UINT64_C(200) << 30;
	uint64_t table = (arrow_arch_image_physical(pages) + 4095) & ~4095ul;

	(void)arrow_plat_direct_add(far - (UINT64_C(1) << 30), 0);
	*direct(table + 8) = 1;
	ARROW_CHECK_INT(arrow_plat_direct_add(far, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_plat_direct_add(far, table), 1);
	ARROW_CHECK_INT(*direct(table + 8), 0);
	ARROW_CHECK_INT(arrow_plat_direct_add(far, table + 4096), 0);
	ARROW_CHECK_INT(arrow_plat_direct_add(UINT64_C(1) << 39, table),
			-ERANGE);
	ARROW_CHECK_INT(arrow_plat_direct_add(UINT64_MAX, table), -ERANGE);
}

static void test_devices_are_mapped_once(void)
{
	const uint64_t border = spare_block() + ARROW_PLAT_DIRECT_BLOCK;
	volatile char *first = arrow_arch_pt_device_map(border - 16, 16);
	volatile char *both = arrow_arch_pt_device_map(border - 16, 32);

	ARROW_CHECK(border != ARROW_PLAT_DIRECT_BLOCK);
	ARROW_CHECK(first && both);
	ARROW_CHECK((uintptr_t)first >= ARROW_ARCH_DEVICE_BASE);
	ARROW_CHECK(arrow_arch_pt_device_map(border - 16, 16) == first);
	ARROW_CHECK(arrow_arch_pt_device_map(border - 16, 32) == both);
	ARROW_CHECK(is_mapped((uintptr_t)both + 31));
}

static void test_impossible_devices_are_refused(void)
{
	ARROW_CHECK(!arrow_arch_pt_device_map(0x1000, 0));
	ARROW_CHECK(!arrow_arch_pt_device_map(UINT64_MAX, 2));
	ARROW_CHECK(!arrow_arch_pt_device_map(UINT64_C(1) << 60, 1));
	ARROW_CHECK(!arrow_arch_pt_device_map(0, (UINT64_C(1) << 30) + 1));
}

int main(void)
{
	touch_catch(land);
	ARROW_TEST(test_low_addresses_are_not_mapped);
	ARROW_TEST(test_errors_as_addresses_are_not_mapped);
	ARROW_TEST(test_below_the_stack_nothing_is_mapped);
	ARROW_TEST(test_behind_the_image_nothing_is_mapped);
	ARROW_TEST(test_direct_map_shows_the_image);
	ARROW_TEST(test_direct_map_grows_block_by_block);
	ARROW_TEST(test_direct_map_takes_a_page_for_a_gigabyte);
	ARROW_TEST(test_devices_are_mapped_once);
	ARROW_TEST(test_impossible_devices_are_refused);
	return arrow_test_end();
}
