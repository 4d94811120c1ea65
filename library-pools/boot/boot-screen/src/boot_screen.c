/* SPDX-License-Identifier: BSD-3-Clause */
/* The place where the library of a boot protocol puts the screen it found. */
#include <arrow/boot_screen.h>

#define SCREEN_ADDRESS_END (UINT64_C(1) << 52)
#define SCREEN_TEXT_CELL 2
#define SCREEN_PIXEL 4
#define SCREEN_COLOUR_TOP 24

struct arrow_boot_screen arrow_boot_screen;

static bool screen_has_size(const struct arrow_boot_screen *screen)
{
	return screen->width && screen->height &&
	       screen->width <= ARROW_BOOT_SCREEN_MAX &&
	       screen->height <= ARROW_BOOT_SCREEN_MAX;
}

static bool screen_has_place(const struct arrow_boot_screen *screen,
			     uint32_t cell)
{
	return screen->address && screen->address < SCREEN_ADDRESS_END &&
	       screen->pitch >= screen->width * cell &&
	       screen->pitch % cell == 0 &&
	       (uint64_t)screen->pitch * screen->height <=
		       SCREEN_ADDRESS_END - screen->address;
}

static bool screen_has_colours(const struct arrow_boot_screen *screen)
{
	return screen->red <= SCREEN_COLOUR_TOP &&
	       screen->green <= SCREEN_COLOUR_TOP &&
	       screen->blue <= SCREEN_COLOUR_TOP;
}

void arrow_boot_screen_set(const struct arrow_boot_screen *screen)
{
	if (!screen_has_size(screen))
		return;
	if (screen->kind == ARROW_BOOT_SCREEN_TEXT &&
	    screen_has_place(screen, SCREEN_TEXT_CELL))
		arrow_boot_screen = *screen;
	if (screen->kind == ARROW_BOOT_SCREEN_PIXELS &&
	    screen_has_place(screen, SCREEN_PIXEL) &&
	    screen_has_colours(screen))
		arrow_boot_screen = *screen;
}
