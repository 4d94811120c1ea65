/* SPDX-License-Identifier: BSD-3-Clause */
/* What appears on the screen: output as its modes say, and the echo of keys. */
#pragma once

#include "line.h"

/** echo_is_plain() - Does a byte appear as itself, and move one column on? */
static inline bool echo_is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte != 0x7f;
}

/** echo_output() - Show a byte that the program wrote. */
void echo_output(struct line *line, unsigned char byte);

/** echo_newline() - Show the end of a line. */
void echo_newline(struct line *line);

/** echo_byte() - Show a byte that was typed, if typing is shown. */
void echo_byte(struct line *line, unsigned char byte);

/**
 * echo_erased() - Take a character off the screen.
 * @byte: its first byte; it is no longer among those of the line
 */
void echo_erased(struct line *line, unsigned char byte);
