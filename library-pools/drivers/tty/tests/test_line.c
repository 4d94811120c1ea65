/* SPDX-License-Identifier: BSD-3-Clause */
/* The line discipline alone: keys in, lines and an echo out. */
#include "../src/echo.c"
#include "../src/line.c"
#include "../src/speed.c"
#include "../src/typing.c"

#include <arrow/test.h>
#include <stdio.h>
#include <string.h>

static struct line line;
static char screen[20000];
static size_t screen_size;
static int sent;

void line_screen(const char *bytes, size_t n)
{
	if (n > sizeof(screen) - 1 - screen_size)
		n = sizeof(screen) - 1 - screen_size;
	memcpy(screen + screen_size, bytes, n);
	screen_size += n;
	screen[screen_size] = '\0';
}

void line_signal(int signal)
{
	sent = signal;
}

static void begin(void)
{
	line_reset(&line);
	screen_size = 0;
	screen[0] = '\0';
	sent = 0;
}

static void type(const char *keys)
{
	while (*keys)
		line_type(&line, (unsigned char)*keys++);
}

/* What a read of up to 100 bytes gives, with $ for its end. */
static const char *read_line(void)
{
	static char text[102];
	bool end;
	unsigned int n = line_take(&line, text, 100, &end);

	text[n] = end ? '$' : '\0';
	text[n + 1] = '\0';
	return text;
}

static void test_a_line_is_read_when_it_ends(void)
{
	begin();
	type("abc");
	ARROW_CHECK_UINT(line.ready, 0);
	type("\rde");
	ARROW_CHECK_TEXT(read_line(), "abc\n$");
	ARROW_CHECK_TEXT(read_line(), "");
	type("\n");
	ARROW_CHECK_TEXT(read_line(), "de\n$");
	ARROW_CHECK_TEXT(screen, "abc\r\nde\r\n");
}

static void test_keys_edit_the_line(void)
{
	begin();
	type("abx\x7f""c\x7f\x7f\x7f\x7f\x7f""new\n");
	ARROW_CHECK_TEXT(read_line(), "new\n$");
	begin();
	type("one two\x17three\n");
	ARROW_CHECK_TEXT(read_line(), "one three\n$");
	begin();
	type("gone\x15kept\n");
	ARROW_CHECK_TEXT(read_line(), "kept\n$");
	begin();
	type("\x16\x03\x16\x7f\n");
	ARROW_CHECK_TEXT(read_line(), "\x03\x7f\n$");
	ARROW_CHECK_TEXT(screen, "^\b^C^\b^?\r\n");
}

static void test_erasing_clears_the_screen(void)
{
	begin();
	type("a\x01\x7f\x7f");
	ARROW_CHECK_TEXT(screen, "a^A\b \b\b \b\b \b");
	ARROW_CHECK_UINT(line.column, 0);
	begin();
	type("ab\t\x7f");
	ARROW_CHECK_TEXT(screen, "ab\t\b\b\b\b\b\b");
	ARROW_CHECK_UINT(line.column, 2);
}

static void test_a_character_of_several_bytes(void)
{
	begin();
	line.modes.input |= MODES_IUTF8;
	type("a\xc3\xa4\x7f\n");
	ARROW_CHECK_TEXT(read_line(), "a\n$");
}

static void test_end_of_input(void)
{
	begin();
	type("\x04");
	ARROW_CHECK_TEXT(read_line(), "$");
	type("ab\x04");
	ARROW_CHECK_TEXT(read_line(), "ab$");
	ARROW_CHECK_TEXT(read_line(), "");
	ARROW_CHECK_UINT(line.count, 0);
}

static void test_a_short_read_leaves_the_rest(void)
{
	char two[2];
	bool end;

	begin();
	type("abc\nde\n");
	ARROW_CHECK_UINT(line_take(&line, two, 2, &end), 2);
	ARROW_CHECK(!end);
	ARROW_CHECK_TEXT(read_line(), "c\n$");
	ARROW_CHECK_TEXT(read_line(), "de\n$");
}

static void test_signals(void)
{
	begin();
	type("abc\x03");
	ARROW_CHECK_INT(sent, 2);
	type("\n");
	ARROW_CHECK_TEXT(read_line(), "\n$");
	type("\x1c");
	ARROW_CHECK_INT(sent, 3);
	type("\x1a");
	ARROW_CHECK_INT(sent, 20);
	begin();
	line.modes.local &= ~MODES_ISIG;
	type("\x03\n");
	ARROW_CHECK_INT(sent, 0);
	ARROW_CHECK_TEXT(read_line(), "\x03\n$");
}

static void test_without_lines(void)
{
	struct modes modes;

	begin();
	type("ab");
	modes = line.modes;
	modes.local &= ~(MODES_ICANON | MODES_ECHO | MODES_ISIG);
	modes.input = 0;
	line_set_modes(&line, &modes);
	ARROW_CHECK_TEXT(read_line(), "ab");
	type("\r\x7f\x04");
	ARROW_CHECK_TEXT(read_line(), "\r\x7f\x04");
	ARROW_CHECK_TEXT(screen, "ab");
}

static void test_maps_of_input(void)
{
	begin();
	line.modes.input = MODES_IGNCR;
	type("a\rb\n");
	ARROW_CHECK_TEXT(read_line(), "ab\n$");
	line.modes.input = MODES_ISTRIP | MODES_IUCLC;
	type("A\xe2\n");
	ARROW_CHECK_TEXT(read_line(), "ab\n$");
	line.modes.input = MODES_INLCR;
	type("a\n");
	ARROW_CHECK_UINT(line.ready, 0);
}

static void test_ones_are_doubled_where_they_mark_errors(void)
{
	begin();
	line.modes.input |= MODES_PARMRK;
	type("a\xff\n");
	ARROW_CHECK_TEXT(read_line(), "a\xff\xff\n$");
}

static void test_keys_hold_output_back(void)
{
	struct modes modes;

	begin();
	type("\x13" "a");
	ARROW_CHECK(line.held);
	type("\x11");
	ARROW_CHECK(!line.held);
	type("\x13\x03");
	ARROW_CHECK(!line.held);
	type("\x13");
	modes = line.modes;
	modes.input |= MODES_IXANY;
	line_set_modes(&line, &modes);
	ARROW_CHECK(line.held);
	type("a");
	ARROW_CHECK(!line.held);
	type("\x13");
	modes.input &= ~MODES_IXON;
	line_set_modes(&line, &modes);
	ARROW_CHECK(!line.held);
	type("\x13");
	ARROW_CHECK(!line.held);
}

static void test_keys_let_nothing_go_that_the_program_holds(void)
{
	begin();
	line.held = LINE_HELD_FAST;
	type("\x11");
	ARROW_CHECK(line.held);
}

static void test_speeds_have_numbers(void)
{
	struct modes modes = {0};

	begin();
	ARROW_CHECK_UINT(line.modes.output_speed, 38400);
	ARROW_CHECK_UINT(line.modes.input_speed, 38400);
	modes.control = 0010017 | 1 << MODES_SPEED_INPUT;
	line_set_modes(&line, &modes);
	ARROW_CHECK_UINT(line.modes.output_speed, 4000000);
	ARROW_CHECK_UINT(line.modes.input_speed, 50);
	modes.control = MODES_SPEED_OTHER;
	modes.output_speed = 31250;
	line_set_modes(&line, &modes);
	ARROW_CHECK_UINT(line.modes.output_speed, 31250);
	ARROW_CHECK_UINT(line.modes.input_speed, 31250);
}

static void test_a_full_line_takes_no_more(void)
{
	begin();
	for (int i = 0; i < LINE_SIZE + 50; i++)
		line_type(&line, 'x');
	ARROW_CHECK_UINT(line.count, LINE_SIZE - 1);
	type("\n");
	ARROW_CHECK_UINT(line.ready, LINE_SIZE);
	type("y\n");
	ARROW_CHECK_UINT(line.ready, LINE_SIZE);
}

static void test_output(void)
{
	begin();
	line_write(&line, "ab\ncd\r\te", 8);
	ARROW_CHECK_TEXT(screen, "ab\r\ncd\r\te");
	ARROW_CHECK_UINT(line.column, 9);
	begin();
	line.modes.output = 0;
	line_write(&line, "a\nb", 3);
	ARROW_CHECK_TEXT(screen, "a\nb");
	begin();
	line.modes.output = MODES_OPOST | MODES_OCRNL;
	line_write(&line, "a\rb", 3);
	ARROW_CHECK_TEXT(screen, "a\nb");
	begin();
	line.modes.output = MODES_OPOST | MODES_ONOCR;
	line_write(&line, "\ra\r", 3);
	ARROW_CHECK_TEXT(screen, "a\r");
}

static void test_reprint(void)
{
	begin();
	type("ab\x12");
	ARROW_CHECK_TEXT(screen, "ab^R\r\nab");
}

static void test_any_keys_in_any_mode(void)
{
	uint32_t state = 20261126;
	char out[64];
	bool end;

	begin();
	for (int i = 0; i < 200000; i++) {
		state = state * 1664525 + 1013904223;
		line_type(&line, (unsigned char)(state >> 16));
		if (state % 97 == 0) {
			struct modes modes = line.modes;

			modes.local = state >> 8 & 0107777;
			modes.input = state >> 4 & 047777;
			modes.output = state >> 12 & 014077;
			line_set_modes(&line, &modes);
		}
		if (state % 31 == 0)
			line_take(&line, out, state >> 20 & 63 ? 40 : 1, &end);
		ARROW_CHECK(line.ready <= line.count);
		ARROW_CHECK(line.count <= LINE_SIZE);
		ARROW_CHECK(line_readable(&line) <= line.ready);
		screen_size = 0;
	}
}

int main(void)
{
	ARROW_TEST(test_a_line_is_read_when_it_ends);
	ARROW_TEST(test_keys_edit_the_line);
	ARROW_TEST(test_erasing_clears_the_screen);
	ARROW_TEST(test_a_character_of_several_bytes);
	ARROW_TEST(test_end_of_input);
	ARROW_TEST(test_a_short_read_leaves_the_rest);
	ARROW_TEST(test_signals);
	ARROW_TEST(test_without_lines);
	ARROW_TEST(test_maps_of_input);
	ARROW_TEST(test_ones_are_doubled_where_they_mark_errors);
	ARROW_TEST(test_keys_hold_output_back);
	ARROW_TEST(test_keys_let_nothing_go_that_the_program_holds);
	ARROW_TEST(test_speeds_have_numbers);
	ARROW_TEST(test_a_full_line_takes_no_more);
	ARROW_TEST(test_output);
	ARROW_TEST(test_reprint);
	ARROW_TEST(test_any_keys_in_any_mode);
	return arrow_test_end();
}
