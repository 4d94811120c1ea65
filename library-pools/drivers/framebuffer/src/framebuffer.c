/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each character fills a cell of 8 by 16 pixels; its rows are drawn twice, so
 * that it is as wide as high. The screen is slow to read and slow to write: what
 * is on it is kept, and when it moves up only cells that change are drawn.
 */
#include <arrow/arch/pagetable.h>
#include <arrow/boot_screen.h>
#include <arrow/framebuffer.h>

#include "font.h"

#define CELL_WIDTH 8
#define CELL_HEIGHT 16
#define CELL_LEFT 1 /* pixels beside a character */
#define CELL_TOP 1 /* and above it */

/* Of a larger screen the upper left part is used. */
#define COLUMNS_MAX 160
#define LINES_MAX 64

#define GREY 0xb0u
#define TAB 8

enum screen_state {
	SCREEN_PLAIN,
	SCREEN_ESCAPE, /* behind ESC */
	SCREEN_SEQUENCE, /* behind ESC [, until a letter */
};

static volatile uint32_t *screen_pixels;
static size_t screen_stride; /* pixels from line to line */
static uint32_t screen_ink;
static char screen_kept[LINES_MAX][COLUMNS_MAX];
static unsigned int screen_columns;
static unsigned int screen_lines;
static unsigned int screen_column;
static unsigned int screen_line;
static enum screen_state screen_state;

/* The pixels of one row of a cell, the leftmost in the highest of eight bits. */
static unsigned int screen_row(char c, unsigned int row)
{
	unsigned int i = (row - CELL_TOP) / 2;

	if (row < CELL_TOP || i >= FONT_ROWS || c < FONT_FIRST)
		return 0;
	return (unsigned int)framebuffer_font[c - FONT_FIRST][i]
	       << (CELL_WIDTH - CELL_LEFT - FONT_COLUMNS);
}

static void screen_draw(unsigned int line, unsigned int column)
{
	volatile uint32_t *at = screen_pixels +
				(size_t)line * CELL_HEIGHT * screen_stride +
				(size_t)column * CELL_WIDTH;

	for (unsigned int row = 0; row < CELL_HEIGHT; row++) {
		unsigned int bits = screen_row(screen_kept[line][column], row);

		for (unsigned int x = 0; x < CELL_WIDTH; x++)
			at[x] = bits >> (CELL_WIDTH - 1 - x) & 1 ? screen_ink :
								   0;
		at += screen_stride;
	}
}

static void screen_put(unsigned int line, unsigned int column, char c)
{
	if (screen_kept[line][column] == c)
		return;
	screen_kept[line][column] = c;
	screen_draw(line, column);
}

static void screen_next_line(void)
{
	screen_column = 0;
	if (screen_line + 1 < screen_lines) {
		screen_line++;
		return;
	}
	for (unsigned int line = 0; line < screen_lines; line++) {
		for (unsigned int i = 0; i < screen_columns; i++)
			screen_put(line, i,
				   line + 1 < screen_lines ?
					   screen_kept[line + 1][i] :
					   ' ');
	}
}

static void screen_add(char c)
{
	if (screen_column == screen_columns)
		screen_next_line();
	screen_put(screen_line, screen_column++, c);
}

static void screen_plain(char c)
{
	uint8_t byte = (uint8_t)c;

	if (c == '\n')
		screen_next_line();
	else if (c == '\r')
		screen_column = 0;
	else if (c == '\b' && screen_column)
		screen_column--;
	else if (c == '\t')
		do
			screen_add(' ');
		while (screen_column % TAB && screen_column < screen_columns);
	else if (c == '\033')
		screen_state = SCREEN_ESCAPE;
	else if (byte >= ' ' && byte < 0x7f)
		screen_add(c);
	else if (byte >= 0xc0) /* the first byte of a character in UTF-8 */
		screen_add('?');
}

static void screen_take(char c)
{
	if (screen_state == SCREEN_PLAIN)
		screen_plain(c);
	else if (screen_state == SCREEN_ESCAPE)
		screen_state = c == '[' ? SCREEN_SEQUENCE : SCREEN_PLAIN;
	else if (c >= '@' && c <= '~')
		screen_state = SCREEN_PLAIN;
}

static void screen_clear(void)
{
	for (unsigned int line = 0; line < screen_lines; line++) {
		for (unsigned int i = 0; i < screen_columns; i++) {
			screen_kept[line][i] = ' ';
			screen_draw(line, i);
		}
	}
}

static bool screen_probe(void)
{
	const struct arrow_boot_screen *told = &arrow_boot_screen;

	if (told->kind != ARROW_BOOT_SCREEN_PIXELS)
		return false;
	screen_columns = told->width / CELL_WIDTH;
	screen_lines = told->height / CELL_HEIGHT;
	if (!screen_columns || !screen_lines)
		return false;
	if (screen_columns > COLUMNS_MAX)
		screen_columns = COLUMNS_MAX;
	if (screen_lines > LINES_MAX)
		screen_lines = LINES_MAX;
	screen_pixels = arrow_arch_pt_device_map(
		told->address, (size_t)told->pitch * told->height);
	if (!screen_pixels)
		return false;
	screen_stride = told->pitch / sizeof(*screen_pixels);
	screen_ink = GREY << told->red | GREY << told->green |
		     GREY << told->blue;
	screen_clear();
	return true;
}

static void screen_write(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		screen_take(text[i]);
}

const struct arrow_console_ops arrow_framebuffer_console = {
	.name = "framebuffer",
	.debug = false,
	.probe = screen_probe,
	.write = screen_write,
};
