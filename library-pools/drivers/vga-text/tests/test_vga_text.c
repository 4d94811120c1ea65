/* SPDX-License-Identifier: BSD-3-Clause */
/* What is seen on a screen of eight columns and three lines. */
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/boot_screen.h>
#include <arrow/test.h>
#include <string.h>

#define WIDTH 8
#define HEIGHT 3
#define STRIDE 10

struct arrow_boot_screen arrow_boot_screen;

static uint16_t mock_screen[HEIGHT * STRIDE];
static uint8_t mock_index;
static uint8_t mock_registers[32];
static bool mock_out_of_reach;

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(physical, 0xb8000);
	ARROW_CHECK_UINT(size, sizeof(mock_screen));
	return mock_out_of_reach ? NULL : mock_screen;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	if (port == 0x3d4)
		mock_index = value % 32;
	else if (ARROW_CHECK_UINT(port, 0x3d5))
		mock_registers[mock_index] = value;
}

#define arrow_arch_port_out8 mock_out8
#include "vga_text.c"

static unsigned int cursor(void)
{
	return mock_registers[14] * 256u + mock_registers[15];
}

static void set_up(void)
{
	arrow_boot_screen = (struct arrow_boot_screen){
		.kind = ARROW_BOOT_SCREEN_TEXT,
		.address = 0xb8000,
		.pitch = 2 * STRIDE,
		.width = WIDTH,
		.height = HEIGHT,
	};
	for (size_t i = 0; i < ARROW_COUNT(mock_screen); i++)
		mock_screen[i] = 0x1234;
	vga_column = vga_line = 0;
	vga_state = VGA_PLAIN;
	mock_out_of_reach = false;
	ARROW_CHECK(arrow_vga_text_console.probe());
}

/* What stands in a line, blanks at its end left out. */
static const char *line(unsigned int number)
{
	static char text[WIDTH + 1];
	size_t n = WIDTH;

	for (unsigned int i = 0; i < WIDTH; i++) {
		ARROW_CHECK_UINT(mock_screen[number * STRIDE + i] >> 8, 7);
		text[i] = (char)mock_screen[number * STRIDE + i];
	}
	while (n && text[n - 1] == ' ')
		n--;
	text[n] = '\0';
	return text;
}

static void put(const char *text)
{
	arrow_vga_text_console.write(text, strlen(text));
}

static void test_without_a_screen_of_text_it_is_absent(void)
{
	mock_out_of_reach = true;
	ARROW_CHECK(!arrow_vga_text_console.probe());
	arrow_boot_screen.kind = ARROW_BOOT_SCREEN_PIXELS;
	ARROW_CHECK(!arrow_vga_text_console.probe());
	arrow_boot_screen.kind = ARROW_BOOT_SCREEN_NONE;
	ARROW_CHECK(!arrow_vga_text_console.probe());
}

static void test_the_screen_is_empty_at_first(void)
{
	for (unsigned int i = 0; i < HEIGHT; i++)
		ARROW_CHECK_TEXT(line(i), "");
	ARROW_CHECK_UINT(cursor(), 0);
	/* what lies beside it is not ours */
	ARROW_CHECK_UINT(mock_screen[WIDTH], 0x1234);
}

static void test_lines_follow_each_other(void)
{
	put("ab\ncd");
	ARROW_CHECK_TEXT(line(0), "ab");
	ARROW_CHECK_TEXT(line(1), "cd");
	ARROW_CHECK_UINT(cursor(), STRIDE + 2);
}

static void test_a_long_line_is_broken(void)
{
	put("12345678");
	ARROW_CHECK_UINT(cursor(), WIDTH - 1);
	put("9");
	ARROW_CHECK_TEXT(line(0), "12345678");
	ARROW_CHECK_TEXT(line(1), "9");
	ARROW_CHECK_UINT(cursor(), STRIDE + 1);
}

/* A full line is not followed by an empty one. */
static void test_a_full_line_ends_once(void)
{
	put("12345678\nx");
	ARROW_CHECK_TEXT(line(1), "x");
}

static void test_the_screen_moves_up(void)
{
	put("a\nb\nc\nd");
	ARROW_CHECK_TEXT(line(0), "b");
	ARROW_CHECK_TEXT(line(1), "c");
	ARROW_CHECK_TEXT(line(2), "d");
	put("\n");
	ARROW_CHECK_TEXT(line(2), "");
	ARROW_CHECK_UINT(cursor(), 2 * STRIDE);
}

static void test_controls(void)
{
	put("abc\rx\by");
	ARROW_CHECK_TEXT(line(0), "ybc");
	put("\b\b\b\bz");
	ARROW_CHECK_TEXT(line(0), "zbc");
}

/* Stops are eight columns apart, which is all that this screen has. */
static void test_tabs(void)
{
	put("a\tb");
	ARROW_CHECK_TEXT(line(0), "a");
	ARROW_CHECK_TEXT(line(1), "b");
}

static void test_escape_sequences_are_left_out(void)
{
	put("a\033[1;31mb\033[0mc\033Md\033");
	put("[2Je");
	ARROW_CHECK_TEXT(line(0), "abcde");
}

static void test_other_characters_are_a_question_mark_each(void)
{
	put("\xc3\xa4\xe2\x82\xac\x01\x7f!");
	ARROW_CHECK_TEXT(line(0), "?" "?!");
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_without_a_screen_of_text_it_is_absent);
	RUN(test_the_screen_is_empty_at_first);
	RUN(test_lines_follow_each_other);
	RUN(test_a_long_line_is_broken);
	RUN(test_a_full_line_ends_once);
	RUN(test_the_screen_moves_up);
	RUN(test_controls);
	RUN(test_tabs);
	RUN(test_escape_sequences_are_left_out);
	RUN(test_other_characters_are_a_question_mark_each);
	return arrow_test_end();
}
