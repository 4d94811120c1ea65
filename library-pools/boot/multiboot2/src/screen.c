/* SPDX-License-Identifier: BSD-3-Clause */
/* What the loader says of the screen. */
#include <arrow/boot_screen.h>

#include "multiboot2.h"

#define SCREEN_BITS 32
#define SCREEN_COLOUR_BITS 8

static bool screen_is_plain(const struct multiboot2_screen *told)
{
	return told->bits == SCREEN_BITS &&
	       told->red_size == SCREEN_COLOUR_BITS &&
	       told->green_size == SCREEN_COLOUR_BITS &&
	       told->blue_size == SCREEN_COLOUR_BITS;
}

void multiboot2_read_screen(const struct multiboot2_tag *tag)
{
	const struct multiboot2_screen *told = (const void *)(tag + 1);
	size_t size = tag->size - sizeof(*tag);
	struct arrow_boot_screen screen = {.kind = ARROW_BOOT_SCREEN_NONE};

	if (size < MULTIBOOT2_SCREEN_PLAIN)
		return;
	screen.address = told->address;
	screen.pitch = told->pitch;
	screen.width = told->width;
	screen.height = told->height;
	if (told->type == MULTIBOOT2_SCREEN_TEXT) {
		screen.kind = ARROW_BOOT_SCREEN_TEXT;
	} else if (told->type == MULTIBOOT2_SCREEN_PIXELS &&
		   size >= MULTIBOOT2_SCREEN_PLAIN + 6 &&
		   screen_is_plain(told)) {
		screen.kind = ARROW_BOOT_SCREEN_PIXELS;
		screen.red = told->red;
		screen.green = told->green;
		screen.blue = told->blue;
	}
	arrow_boot_screen_set(&screen);
}
