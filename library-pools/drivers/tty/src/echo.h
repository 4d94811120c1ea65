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

/** echo_as_output() - Show a byte as if the program wrote it. */
void echo_as_output(struct line *line, unsigned char byte);

/** echo_byte() - Show a key, if typing is shown. */
void echo_byte(struct line *line, unsigned char byte);

/** echo_typed() - Show a byte that becomes part of the line. */
void echo_typed(struct line *line, unsigned char byte);

/** echo_literal() - Show that the next byte will be taken as it is. */
void echo_literal(struct line *line);

/** echo_erasing_ends() - On paper: no more is taken back for now. */
void echo_erasing_ends(struct line *line);

/**
 * echo_erased() - Take a character off the screen.
 * @byte: its first byte; it is no longer among those of the line
 * @one: by the key for one character
 */
void echo_erased(struct line *line, unsigned char byte, bool one);
