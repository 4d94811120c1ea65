/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The line discipline: what becomes of a byte that was typed, and of one that
 * the program writes. It knows no device; bytes for the screen are handed to
 * line_screen(), signals to line_signal(), which are others'.
 */
#pragma once

#include <arrow/types.h>

#include "modes.h"

/* What is typed ahead, at most; Linux's size. */
#define LINE_SIZE 4096

#define LINE_HELD_BY_KEY 1
#define LINE_HELD_FAST 2

/**
 * struct line - A terminal's state.
 * @modes: how it behaves
 * @first: where what was typed and not read yet begins in @bytes
 * @count: how many there are
 * @ready: how many of them may be read; in canonical mode whole lines
 * @column: where the cursor is
 * @start: the column at which the line that is typed began
 * @held: whether output is held back, and by whom: LINE_HELD_BY_KEY, or
 *	LINE_HELD_FAST: by the program, so that no key lets it go
 * @literal: the next byte is taken as it is
 * @erasing: characters are being taken back on paper
 * @bytes: what was typed, from @first on, round about
 * @ends: bit n of the map: the byte at place n ends a line. One that is 0 does so
 *	by EOF and is not read
 */
struct line {
	struct modes modes;
	unsigned int first;
	unsigned int count;
	unsigned int ready;
	unsigned int column;
	unsigned int start;
	uint8_t held;
	bool literal;
	bool erasing;
	char bytes[LINE_SIZE];
	uint64_t ends[LINE_SIZE / 64];
};

/** line_reset() - Linux's modes of a new terminal, nothing typed. */
void line_reset(struct line *line);

/**
 * line_room() - May more be typed now?
 *
 * Return: false if what was typed would push out a line that is ready: then
 * whoever has more keeps it until something was read.
 */
bool line_room(const struct line *line);

/**
 * line_readable() - How many bytes can be read.
 *
 * In canonical mode those of whole lines.
 */
unsigned int line_readable(const struct line *line);

/** line_type() - A byte was typed. */
void line_type(struct line *line, unsigned char byte);

/**
 * line_set_modes() - Behave otherwise.
 *
 * When lines are no longer gathered, what was typed can be read at once; when
 * they are again, what is there is a line. Output goes on when keys no longer
 * hold it back.
 */
void line_set_modes(struct line *line, const struct modes *modes);

/** line_flush() - Forget what was typed and not read. */
void line_flush(struct line *line);

/**
 * line_take() - Take what was typed.
 * @to: filled in
 * @n: how many bytes at most, at least 1
 * @end: set to whether a line ended, or the input (EOF)
 *
 * In canonical mode of one line only.
 *
 * Return: how many; 0 with @end set is the end of the input.
 */
unsigned int line_take(struct line *line, char *to, unsigned int n, bool *end);

/**
 * line_write() - Let the program's output appear.
 * @text: its bytes
 * @n: how many
 */
void line_write(struct line *line, const char *text, size_t n);

/** line_screen() - Show bytes. The user of this file brings it. */
void line_screen(const char *bytes, size_t n);

/** line_signal() - A key sent a signal. The user of this file brings it. */
void line_signal(int signal);
