/* SPDX-License-Identifier: BSD-3-Clause */
/* Screens that make sense are taken over, others are not. */
#include <arrow/boot_screen.h>
#include <arrow/test.h>
#include <string.h>

static const struct arrow_boot_screen text = {
	.kind = ARROW_BOOT_SCREEN_TEXT,
	.address = 0xb8000,
	.pitch = 160,
	.width = 80,
	.height = 25,
};

static const struct arrow_boot_screen pixels = {
	.kind = ARROW_BOOT_SCREEN_PIXELS,
	.address = 0xfd000000,
	.pitch = 4096,
	.width = 1024,
	.height = 768,
	.red = 16,
	.green = 8,
	.blue = 0,
};

static bool is_taken(struct arrow_boot_screen screen)
{
	memset(&arrow_boot_screen, 0, sizeof(arrow_boot_screen));
	arrow_boot_screen_set(&screen);
	bool taken = arrow_boot_screen.kind != ARROW_BOOT_SCREEN_NONE;

	ARROW_CHECK(taken == (arrow_boot_screen.width != 0));
	return taken;
}

static void test_before_a_loader_spoke_there_is_none(void)
{
	ARROW_CHECK_UINT(arrow_boot_screen.kind, ARROW_BOOT_SCREEN_NONE);
}

static void test_text_and_pixels_are_taken(void)
{
	ARROW_CHECK(is_taken(text));
	ARROW_CHECK_UINT(arrow_boot_screen.address, 0xb8000);
	ARROW_CHECK(is_taken(pixels));
	ARROW_CHECK_UINT(arrow_boot_screen.red, 16);
}

/* Change one member of a good screen, and it is none any more. */
#define IS_TAKEN_WITH(base, member, value)             \
	is_taken(({                                    \
		struct arrow_boot_screen with = base;  \
		with.member = value;                   \
		with;                                  \
	}))

static void test_sizes_have_limits(void)
{
	ARROW_CHECK(!IS_TAKEN_WITH(text, width, 0));
	ARROW_CHECK(!IS_TAKEN_WITH(text, height, 0));
	ARROW_CHECK(!IS_TAKEN_WITH(text, width, 81));
	ARROW_CHECK(!IS_TAKEN_WITH(text, height, 16385));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, width, 1025));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, width, UINT32_MAX));
	ARROW_CHECK(IS_TAKEN_WITH(pixels, height, 16384));
}

static void test_places_have_limits(void)
{
	ARROW_CHECK(!IS_TAKEN_WITH(text, address, 0));
	ARROW_CHECK(!IS_TAKEN_WITH(text, pitch, 159));
	ARROW_CHECK(!IS_TAKEN_WITH(text, pitch, 161));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, pitch, 4098));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, pitch, 4095));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, address, UINT64_MAX));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, address, UINT64_C(1) << 52));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, address, (UINT64_C(1) << 52) - 8));
}

static void test_colours_have_limits(void)
{
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, red, 25));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, green, 32));
	ARROW_CHECK(!IS_TAKEN_WITH(pixels, blue, 255));
	ARROW_CHECK(IS_TAKEN_WITH(pixels, blue, 24));
}

static void test_other_kinds_are_none(void)
{
	ARROW_CHECK(!IS_TAKEN_WITH(text, kind, ARROW_BOOT_SCREEN_NONE));
	ARROW_CHECK(!IS_TAKEN_WITH(text, kind,
				   (enum arrow_boot_screen_kind)3));
}

int main(void)
{
	ARROW_TEST(test_before_a_loader_spoke_there_is_none);
	ARROW_TEST(test_text_and_pixels_are_taken);
	ARROW_TEST(test_sizes_have_limits);
	ARROW_TEST(test_places_have_limits);
	ARROW_TEST(test_colours_have_limits);
	ARROW_TEST(test_other_kinds_are_none);
	return arrow_test_end();
}
