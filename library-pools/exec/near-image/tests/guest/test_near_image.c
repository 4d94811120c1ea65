/* SPDX-License-Identifier: BSD-3-Clause */
/* Objects at both ends of an image are reached from its code. */
/* config: LIB_NEAR_IMAGE=y */
#include <arrow/arch/layout.h>
#include <arrow/boot_info.h>
#include <arrow/test.h>

#define MIB 0x100000

static const char constant[] = "constant";
static char writable[] = "writable";
static char zero[MIB / 2];

static void test_the_image_is_near(void)
{
	ARROW_CHECK((size_t)(arrow_image_end - arrow_image_start) <= MIB);
	ARROW_CHECK((size_t)(arrow_image_end - arrow_image_start) >
		    sizeof(zero));
}

static void test_each_part_is_reached(void)
{
	volatile char *last = &zero[sizeof(zero) - 1];

	ARROW_CHECK_INT(*(const volatile char *)constant, 'c');
	ARROW_CHECK_INT(*(volatile char *)writable, 'w');
	*last = 1;
	ARROW_CHECK_INT(zero[sizeof(zero) - 1], 1);
	ARROW_CHECK_UINT((uintptr_t)arrow_image_stack_end,
			 arrow_boot_info.stack_end);
}

int main(void)
{
	ARROW_TEST(test_the_image_is_near);
	ARROW_TEST(test_each_part_is_reached);
	return arrow_test_end();
}
