/* SPDX-License-Identifier: BSD-3-Clause */
/* A terminal's state: its modes, and reading what was typed. */
#include <arrow/mem.h>

#include "echo.h"
#include "line.h"
#include "place.h"

void line_reset(struct line *line)
{
	/* ^C ^\ DEL ^U ^D 0 1 - ^Q ^S ^Z - ^R ^O ^W ^V - */
	static const uint8_t characters[MODES_CHARACTERS] = {
		3,    0x1c, 0x7f, 0x15, 4,    0,    1,	  0,	0x11, 0x13,
		0x1a, 0,    0x12, 0x0f, 0x17, 0x16, 0,	  0,	0,
	};

	/* places of bytes are written before they are read */
	memset(line, 0, offsetof(struct line, bytes));
	line->modes.input = MODES_ICRNL | MODES_IXON;
	line->modes.output = MODES_OPOST | MODES_ONLCR;
	line->modes.control = 0277; /* 38400 baud, 8 bits, receiver on */
	line->modes.local = MODES_ISIG | MODES_ICANON | MODES_ECHO |
			    MODES_ECHOE | MODES_ECHOK | MODES_ECHOCTL |
			    MODES_ECHOKE | MODES_IEXTEN;
	memcpy(line->modes.characters, characters, sizeof(characters));
	modes_load_speeds(&line->modes);
}

void line_set_modes(struct line *line, const struct modes *modes)
{
	uint32_t changed = line->modes.local ^ modes->local;

	if (line->modes.input & ~modes->input & MODES_IXON)
		line_let_go(line);

	line->modes = *modes;
	modes_load_speeds(&line->modes);
	line->modes.discipline = 0;
	line->modes.control &= ~MODES_PARITY;
	line->modes.control |= MODES_SIZE | MODES_RECEIVER;
	if (!(changed & MODES_ICANON))
		return;
	memset(line->ends, 0, sizeof(line->ends));
	if (line->count)
		line_mark(line, line_place(line, line->count - 1), true);
	line->ready = line->count;
	line->literal = false;
	line->erasing = false;
}

bool line_room(const struct line *line)
{
	return line->count < LINE_SIZE - 1 ||
	       (line->modes.local & MODES_ICANON && !line->ready);
}

void line_flush(struct line *line)
{
	line->count = 0;
	line->ready = 0;
	line->literal = false;
	line->erasing = false;
}

/* Does the byte at a place end the input, and is none of it? */
static bool line_is_eof(const struct line *line, unsigned int place)
{
	return line->modes.local & MODES_ICANON && !line->bytes[place] &&
	       line->ends[place / 64] >> place % 64 & 1;
}

unsigned int line_readable(const struct line *line)
{
	unsigned int readable = line->ready;

	for (unsigned int i = 0; i < line->ready; i++)
		readable -= line_is_eof(line, line_place(line, i));
	return readable;
}

unsigned int line_take(struct line *line, char *to, unsigned int n, bool *end)
{
	bool canonical = line->modes.local & MODES_ICANON;
	unsigned int got = 0;

	*end = false;
	while (got < n && line->ready && !*end) {
		unsigned int place = line->first;
		char byte = line->bytes[place];
		bool ends = line->ends[place / 64] >> place % 64 & 1;

		line->first = line_place(line, 1);
		line->count--;
		line->ready--;
		if (!line_is_eof(line, place))
			to[got++] = byte;
		*end = canonical && ends;
	}
	return got;
}

void line_write(struct line *line, const char *text, size_t n)
{
	bool capitals = line->modes.output & MODES_OLCUC;
	size_t plain = 0;

	if (!(line->modes.output & MODES_OPOST)) {
		line_screen(text, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (!capitals && echo_is_plain((unsigned char)text[i])) {
			line->column++;
			continue;
		}
		if (i > plain)
			line_screen(text + plain, i - plain);
		echo_output(line, (unsigned char)text[i]);
		plain = i + 1;
	}
	if (n > plain)
		line_screen(text + plain, n - plain);
}
