/* SPDX-License-Identifier: BSD-3-Clause */
/* Where the bytes of a line stand. */
#pragma once

#include "line.h"

/** line_place() - Where the byte stands that comes after @index others. */
static inline unsigned int line_place(const struct line *line, unsigned int index)
{
	return (line->first + index) % LINE_SIZE;
}

/** line_mark() - Say whether the byte at a place ends a line. */
static inline void line_mark(struct line *line, unsigned int place, bool end)
{
	uint64_t bit = UINT64_C(1) << place % 64;

	if (end)
		line->ends[place / 64] |= bit;
	else
		line->ends[place / 64] &= ~bit;
}

/** line_let_go() - Let output that a key holds back go on. */
static inline void line_let_go(struct line *line)
{
	line->held &= LINE_HELD_FAST;
}

/** line_is() - Is this the character that does something? */
static inline bool line_is(const struct line *line, unsigned char byte, int which)
{
	return byte && line->modes.characters[which] == byte;
}
