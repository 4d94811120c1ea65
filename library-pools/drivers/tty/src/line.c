/* SPDX-License-Identifier: BSD-3-Clause */
/* Typing: gathering lines, editing them, and reading what was gathered. */
#include <arrow/mem.h>

#include "echo.h"
#include "line.h"

/* Signals of keys; Linux's numbers. */
#define LINE_SIGINT 2
#define LINE_SIGQUIT 3
#define LINE_SIGTSTP 20


void line_reset(struct line *line)
{
	/* ^C ^\ DEL ^U ^D 0 1 - ^Q ^S ^Z - ^R ^O ^W ^V - */
	static const uint8_t characters[MODES_CHARACTERS] = {
		3,    0x1c, 0x7f, 0x15, 4,    0,    1,	  0,	0x11, 0x13,
		0x1a, 0,    0x12, 0x0f, 0x17, 0x16, 0,	  0,	0,
	};

	memset(line, 0, sizeof(*line));
	line->modes.input = MODES_ICRNL | MODES_IXON;
	line->modes.output = MODES_OPOST | MODES_ONLCR;
	line->modes.control = 0277; /* 38400 baud, 8 bits, receiver on */
	line->modes.local = MODES_ISIG | MODES_ICANON | MODES_ECHO |
			    MODES_ECHOE | MODES_ECHOK | MODES_ECHOCTL |
			    MODES_ECHOKE | MODES_IEXTEN;
	memcpy(line->modes.characters, characters, sizeof(characters));
}

static unsigned int line_place(const struct line *line, unsigned int index)
{
	return (line->first + index) % LINE_SIZE;
}

static void line_mark(struct line *line, unsigned int place, bool end)
{
	uint64_t bit = UINT64_C(1) << place % 64;

	if (end)
		line->ends[place / 64] |= bit;
	else
		line->ends[place / 64] &= ~bit;
}

static bool line_is(const struct line *line, unsigned char byte, int which)
{
	return byte && line->modes.characters[which] == byte;
}

static void line_add(struct line *line, unsigned char byte, bool end)
{
	unsigned int place = line_place(line, line->count);

	if (line->count == LINE_SIZE)
		return;
	line->bytes[place] = (char)byte;
	line_mark(line, place, end);
	line->count++;
}

/* Is this byte in the middle of a character of UTF-8? */
static bool line_continues(const struct line *line, unsigned int index)
{
	return line->modes.input & MODES_IUTF8 &&
	       ((unsigned char)line->bytes[line_place(line, index)] & 0xc0) ==
		       0x80;
}

/* Take the last character of the line that is typed back. */
static void line_erase(struct line *line)
{
	do {
		line->count--;
	} while (line->count > line->ready && line_continues(line, line->count));
	echo_erased(line, (unsigned char)line->bytes[line_place(line, line->count)]);
}

static bool line_is_word(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '_' ||
	       ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte >= 0x80;
}

static void line_erase_word(struct line *line)
{
	bool seen = false;

	while (line->count > line->ready) {
		unsigned char last = (unsigned char)
			line->bytes[line_place(line, line->count - 1)];

		if (seen && !line_is_word(last))
			break;
		seen = seen || line_is_word(last);
		line_erase(line);
	}
}

static void line_kill(struct line *line, unsigned char byte)
{
	if (line->modes.local & MODES_ECHOKE) {
		while (line->count > line->ready)
			line_erase(line);
		return;
	}
	line->count = line->ready;
	echo_byte(line, byte);
	if (line->modes.local & MODES_ECHOK)
		echo_newline(line);
}

static void line_reprint(struct line *line, unsigned char byte)
{
	echo_byte(line, byte);
	echo_newline(line);
	for (unsigned int i = line->ready; i < line->count; i++)
		echo_byte(line, (unsigned char)line->bytes[line_place(line, i)]);
}

/* Return: whether the byte edited the line that is typed. */
static bool line_edit(struct line *line, unsigned char byte)
{
	bool extended = line->modes.local & MODES_IEXTEN;

	if (line_is(line, byte, MODES_ERASE)) {
		if (line->count > line->ready)
			line_erase(line);
	} else if (line_is(line, byte, MODES_KILL)) {
		line_kill(line, byte);
	} else if (extended && line_is(line, byte, MODES_WERASE)) {
		line_erase_word(line);
	} else if (extended && line_is(line, byte, MODES_REPRINT) &&
		   line->modes.local & MODES_ECHO) {
		line_reprint(line, byte);
	} else {
		return false;
	}
	return true;
}

/* Return: whether the byte sent a signal. */
static bool line_signals(struct line *line, unsigned char byte)
{
	int signal;

	if (!(line->modes.local & MODES_ISIG))
		return false;
	if (line_is(line, byte, MODES_INTR))
		signal = LINE_SIGINT;
	else if (line_is(line, byte, MODES_QUIT))
		signal = LINE_SIGQUIT;
	else if (line_is(line, byte, MODES_SUSP))
		signal = LINE_SIGTSTP;
	else
		return false;
	if (!(line->modes.local & MODES_NOFLSH))
		line_flush(line);
	echo_byte(line, byte);
	line_signal(signal);
	return true;
}

/* Return: whether the byte ended the line. */
static bool line_ends(struct line *line, unsigned char byte)
{
	bool extended = line->modes.local & MODES_IEXTEN;

	if (line_is(line, byte, MODES_EOF)) {
		line_add(line, 0, true);
		line->ready = line->count;
		return true;
	}
	if (byte == '\n') {
		if (line->modes.local & (MODES_ECHO | MODES_ECHONL))
			echo_newline(line);
	} else if (line_is(line, byte, MODES_EOL) ||
		   (extended && line_is(line, byte, MODES_EOL2))) {
		echo_byte(line, byte);
	} else {
		return false;
	}
	line_add(line, byte, false);
	line->ready = line->count;
	return true;
}

/* What the modes of input make of a byte; -1: nothing is left of it. */
static int line_map(const struct line *line, unsigned char byte)
{
	uint32_t input = line->modes.input;

	if (input & MODES_ISTRIP)
		byte &= 0x7f;
	if (byte == '\r') {
		if (input & MODES_IGNCR)
			return -1;
		return input & MODES_ICRNL ? '\n' : byte;
	}
	if (byte == '\n')
		return input & MODES_INLCR ? '\r' : byte;
	if (input & MODES_IUCLC && byte >= 'A' && byte <= 'Z')
		return byte | 0x20;
	return byte;
}

/* A byte that means itself. One place is kept for what ends the line. */
static void line_plain(struct line *line, unsigned char byte)
{
	if (line->count < LINE_SIZE - 1) {
		line_add(line, byte, false);
		echo_byte(line, byte);
	}
	if (!(line->modes.local & MODES_ICANON))
		line->ready = line->count;
}

void line_type(struct line *line, unsigned char typed)
{
	int mapped = line->literal ? typed : line_map(line, typed);
	unsigned char byte = (unsigned char)mapped;

	if (mapped < 0)
		return;
	if (line->count == line->ready)
		line->start = line->column;
	if (line->literal) {
		line->literal = false;
		line_plain(line, byte);
		return;
	}
	/* output is never held back, so these only vanish */
	if (line->modes.input & MODES_IXON &&
	    (line_is(line, byte, MODES_START) || line_is(line, byte, MODES_STOP)))
		return;
	if (line_signals(line, byte))
		return;
	if (line->modes.local & MODES_ICANON) {
		if (line->modes.local & MODES_IEXTEN &&
		    line_is(line, byte, MODES_LNEXT)) {
			line->literal = true;
			return;
		}
		if (line_edit(line, byte) || line_ends(line, byte))
			return;
	}
	line_plain(line, byte);
}

void line_set_modes(struct line *line, const struct modes *modes)
{
	line->modes = *modes;
	if (!(modes->local & MODES_ICANON)) {
		line->ready = line->count;
		line->literal = false;
	}
}

void line_flush(struct line *line)
{
	line->count = 0;
	line->ready = 0;
	line->literal = false;
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
		if (!ends || !canonical)
			to[got++] = byte;
		*end = canonical &&
		       (ends || byte == '\n' ||
			line_is(line, (unsigned char)byte, MODES_EOL) ||
			line_is(line, (unsigned char)byte, MODES_EOL2));
	}
	return got;
}

void line_write(struct line *line, const char *text, size_t n)
{
	size_t plain = 0;

	if (!(line->modes.output & MODES_OPOST)) {
		line_screen(text, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (echo_is_plain((unsigned char)text[i])) {
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
