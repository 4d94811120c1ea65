/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The screen as the loader left it. Only the library of a boot protocol writes
 * here, before arrow_boot_start(), and only what makes sense: what a driver
 * finds can be drawn on.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Wider or higher screens are taken for nonsense. */
#define ARROW_BOOT_SCREEN_MAX 16384

enum arrow_boot_screen_kind {
	ARROW_BOOT_SCREEN_NONE, /* none, or the loader said nothing of it */
	ARROW_BOOT_SCREEN_TEXT, /* VGA text: two bytes a character */
	ARROW_BOOT_SCREEN_PIXELS, /* 32 bits a pixel */
};

/**
 * struct arrow_boot_screen - A screen.
 * @kind: what it shows; if there is none the rest is zero
 * @address: physical address of its upper left corner
 * @pitch: bytes from one line to that below it; of pixels a multiple of 4
 * @width: characters or pixels in a line, from 1 to %ARROW_BOOT_SCREEN_MAX
 * @height: lines, in the same limits
 * @red: of pixels, the lowest bit of eight that are red
 * @green: the same
 * @blue: the same
 *
 * All of it lies below 2^52, and @pitch * @height bytes do not wrap around.
 */
struct arrow_boot_screen {
	enum arrow_boot_screen_kind kind;
	uint64_t address;
	uint32_t pitch;
	uint32_t width;
	uint32_t height;
	uint8_t red;
	uint8_t green;
	uint8_t blue;
};

/** arrow_boot_screen - The one there is. */
ARROW_API extern struct arrow_boot_screen arrow_boot_screen;

/**
 * arrow_boot_screen_set() - Take over what a loader said.
 * @screen: looked at, and dropped when it makes no sense
 */
ARROW_API void arrow_boot_screen_set(const struct arrow_boot_screen *screen);
