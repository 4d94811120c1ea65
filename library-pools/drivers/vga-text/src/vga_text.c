/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The screen holds a character and its colours in two bytes. It is slow to
 * read, so that what is on it is kept, and drawn anew when it moves up.
 */
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/boot_screen.h>
#include <arrow/vga_text.h>

/* Of a larger screen the upper left part is used. */
#define VGA_WIDTH_MAX 80
#define VGA_HEIGHT_MAX 50

#define VGA_GREY_ON_BLACK 0x0700
#define VGA_TAB 8

/* The cursor's place, by a register's number and then its value. */
#define VGA_CRTC_INDEX 0x3d4
#define VGA_CRTC_DATA 0x3d5
#define VGA_CRTC_CURSOR_HIGH 0x0e
#define VGA_CRTC_CURSOR_LOW 0x0f

enum vga_state {
	VGA_PLAIN,
	VGA_ESCAPE, /* behind ESC */
	VGA_SEQUENCE, /* behind ESC [, until a letter */
};

static volatile uint16_t *vga_screen;
static uint16_t vga_kept[VGA_HEIGHT_MAX][VGA_WIDTH_MAX];
static unsigned int vga_width;
static unsigned int vga_height;
static unsigned int vga_stride; /* characters from line to line */
static unsigned int vga_column;
static unsigned int vga_line;
static enum vga_state vga_state;

static void vga_put(unsigned int line, unsigned int column, uint16_t cell)
{
	vga_kept[line][column] = cell;
	vga_screen[line * vga_stride + column] = cell;
}

static void vga_blank(unsigned int line)
{
	for (unsigned int column = 0; column < vga_width; column++)
		vga_put(line, column, VGA_GREY_ON_BLACK | ' ');
}

static void vga_scroll(void)
{
	for (unsigned int line = 1; line < vga_height; line++) {
		for (unsigned int column = 0; column < vga_width; column++)
			vga_put(line - 1, column, vga_kept[line][column]);
	}
	vga_blank(vga_height - 1);
}

static void vga_next_line(void)
{
	vga_column = 0;
	if (vga_line + 1 < vga_height)
		vga_line++;
	else
		vga_scroll();
}

static void vga_draw(char c)
{
	if (vga_column == vga_width)
		vga_next_line();
	vga_put(vga_line, vga_column++,
		(uint16_t)(VGA_GREY_ON_BLACK | (uint8_t)c));
}

static void vga_plain(char c)
{
	uint8_t byte = (uint8_t)c;

	if (c == '\n')
		vga_next_line();
	else if (c == '\r')
		vga_column = 0;
	else if (c == '\b' && vga_column)
		vga_column--;
	else if (c == '\t')
		do
			vga_draw(' ');
		while (vga_column % VGA_TAB && vga_column < vga_width);
	else if (c == '\033')
		vga_state = VGA_ESCAPE;
	else if (byte >= ' ' && byte < 0x7f)
		vga_draw(c);
	else if (byte >= 0xc0) /* the first byte of a character in UTF-8 */
		vga_draw('?');
}

static void vga_take(char c)
{
	if (vga_state == VGA_PLAIN)
		vga_plain(c);
	else if (vga_state == VGA_ESCAPE)
		vga_state = c == '[' ? VGA_SEQUENCE : VGA_PLAIN;
	else if (c >= '@' && c <= '~')
		vga_state = VGA_PLAIN;
}

static void vga_move_cursor(void)
{
	unsigned int column = vga_column < vga_width ? vga_column :
						       vga_width - 1;
	unsigned int at = vga_line * vga_stride + column;

	arrow_arch_port_out8(VGA_CRTC_INDEX, VGA_CRTC_CURSOR_HIGH);
	arrow_arch_port_out8(VGA_CRTC_DATA, (uint8_t)(at >> 8));
	arrow_arch_port_out8(VGA_CRTC_INDEX, VGA_CRTC_CURSOR_LOW);
	arrow_arch_port_out8(VGA_CRTC_DATA, (uint8_t)at);
}

static bool vga_probe(void)
{
	const struct arrow_boot_screen *screen = &arrow_boot_screen;

	if (screen->kind != ARROW_BOOT_SCREEN_TEXT)
		return false;
	vga_screen = arrow_arch_pt_device_map(
		screen->address, (size_t)screen->pitch * screen->height);
	if (!vga_screen)
		return false;
	vga_stride = screen->pitch / 2;
	vga_width = screen->width < VGA_WIDTH_MAX ? screen->width :
						    VGA_WIDTH_MAX;
	vga_height = screen->height < VGA_HEIGHT_MAX ? screen->height :
						       VGA_HEIGHT_MAX;
	for (unsigned int line = 0; line < vga_height; line++)
		vga_blank(line);
	vga_move_cursor();
	return true;
}

static void vga_write(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		vga_take(text[i]);
	vga_move_cursor();
}

const struct arrow_console_ops arrow_vga_text_console = {
	.name = "vga-text",
	.debug = false,
	.probe = vga_probe,
	.write = vga_write,
};
