/* SPDX-License-Identifier: BSD-3-Clause */
/* What is drawn on a screen of four columns and three lines, read back. */
#include <arrow/arch/pagetable.h>
#include <arrow/boot_screen.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "font.c"
#include "framebuffer.c"

#define WIDTH 37 /* four columns, and some pixels */
#define HEIGHT 50 /* three lines, and some pixels */
#define STRIDE 40
#define UNTOUCHED 0xdeadbeef

struct arrow_boot_screen arrow_boot_screen;

static uint32_t *mock_pixels;
static bool mock_out_of_reach;

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(physical, 0x80000000);
	ARROW_CHECK_UINT(size, STRIDE * 4 * HEIGHT);
	return mock_out_of_reach ? NULL : mock_pixels;
}

static void set_up(void)
{
	arrow_boot_screen = (struct arrow_boot_screen){
		.kind = ARROW_BOOT_SCREEN_PIXELS,
		.address = 0x80000000,
		.pitch = STRIDE * 4,
		.width = WIDTH,
		.height = HEIGHT,
		.red = 16,
		.green = 8,
		.blue = 0,
	};
	free(mock_pixels);
	/* no byte behind the last line that is seen: the sanitizer watches */
	mock_pixels = malloc(((HEIGHT - 1) * STRIDE + WIDTH) * 4);
	for (size_t i = 0; i < (HEIGHT - 1) * STRIDE + WIDTH; i++)
		mock_pixels[i] = UNTOUCHED;
	mock_out_of_reach = false;
	screen_column = screen_line = 0;
	screen_state = SCREEN_PLAIN;
	ARROW_CHECK(arrow_framebuffer_console.probe());
}

/* Which character the pixels of a cell show; '\0' for none. */
static char shown(unsigned int line, unsigned int column)
{
	for (char c = ' '; c <= '~'; c++) {
		bool same = true;

		for (unsigned int y = 0; y < 16; y++) {
			for (unsigned int x = 0; x < 8; x++) {
				uint32_t pixel =
					mock_pixels[(line * 16 + y) * STRIDE +
						    column * 8 + x];
				unsigned int row = (y - 1) / 2;
				bool set = c != ' ' && y >= 1 && row < 7 &&
					   x >= 1 && x <= 5 &&
					   framebuffer_font[c - '!'][row] >>
							   (5 - x) &
						   1;

				same = same && pixel == (set ? 0xb0b0b0 : 0);
			}
		}
		if (same)
			return c;
	}
	return '\0';
}

static const char *line(unsigned int number)
{
	static char text[5];
	size_t n = 4;

	for (unsigned int i = 0; i < 4; i++)
		text[i] = shown(number, i);
	while (n && text[n - 1] == ' ')
		n--;
	text[n] = '\0';
	return text;
}

static void put(const char *text)
{
	arrow_framebuffer_console.write(text, strlen(text));
}

static void test_without_such_a_screen_it_is_absent(void)
{
	arrow_boot_screen.width = 7;
	ARROW_CHECK(!arrow_framebuffer_console.probe());
	arrow_boot_screen.width = WIDTH;
	arrow_boot_screen.height = 15;
	ARROW_CHECK(!arrow_framebuffer_console.probe());
	arrow_boot_screen.height = HEIGHT;
	mock_out_of_reach = true;
	ARROW_CHECK(!arrow_framebuffer_console.probe());
	arrow_boot_screen.kind = ARROW_BOOT_SCREEN_TEXT;
	ARROW_CHECK(!arrow_framebuffer_console.probe());
}

static void test_the_screen_is_empty_at_first(void)
{
	for (unsigned int i = 0; i < 3; i++)
		ARROW_CHECK_TEXT(line(i), "");
	/* what lies beside the cells stays as it was */
	ARROW_CHECK_UINT(mock_pixels[32], UNTOUCHED);
	ARROW_CHECK_UINT(mock_pixels[48 * STRIDE], UNTOUCHED);
}

static void test_each_character_has_a_shape_of_its_own(void)
{
	for (char c = '!'; c <= '~'; c++) {
		char text[3] = {'\r', c, '\0'};

		put(text);
		ARROW_CHECK_INT(shown(0, 0), c);
	}
}

static void test_lines_are_broken_and_move_up(void)
{
	put("abcdefg\nhi");
	ARROW_CHECK_TEXT(line(0), "abcd");
	ARROW_CHECK_TEXT(line(1), "efg");
	ARROW_CHECK_TEXT(line(2), "hi");
	put("\nj");
	ARROW_CHECK_TEXT(line(0), "efg");
	ARROW_CHECK_TEXT(line(1), "hi");
	ARROW_CHECK_TEXT(line(2), "j");
}

static void test_controls(void)
{
	put("abc\rx\by\n\b\bz\n\tq");
	ARROW_CHECK_TEXT(line(0), "z");
	ARROW_CHECK_TEXT(line(1), "");
	ARROW_CHECK_TEXT(line(2), "q");
}

static void test_what_is_no_character_of_ascii(void)
{
	put("\033[1;31ma\033[0m\xc3\xa4\x01");
	ARROW_CHECK_TEXT(line(0), "a?");
}

static void test_colours_lie_where_the_screen_has_them(void)
{
	arrow_boot_screen.red = 24;
	arrow_boot_screen.green = 16;
	arrow_boot_screen.blue = 8;
	ARROW_CHECK(arrow_framebuffer_console.probe());
	put("|");
	ARROW_CHECK_UINT(mock_pixels[STRIDE + 3], 0xb0b0b000);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_without_such_a_screen_it_is_absent);
	RUN(test_the_screen_is_empty_at_first);
	RUN(test_each_character_has_a_shape_of_its_own);
	RUN(test_lines_are_broken_and_move_up);
	RUN(test_controls);
	RUN(test_what_is_no_character_of_ascii);
	RUN(test_colours_lie_where_the_screen_has_them);
	free(mock_pixels);
	return arrow_test_end();
}
