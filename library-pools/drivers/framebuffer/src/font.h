/* SPDX-License-Identifier: BSD-3-Clause */
/* The shapes of characters. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define FONT_FIRST '!'
#define FONT_COUNT ('~' - '!' + 1)
#define FONT_ROWS 7
#define FONT_COLUMNS 5

extern const uint8_t framebuffer_font[FONT_COUNT][FONT_ROWS];
