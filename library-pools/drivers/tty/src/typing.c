/* SPDX-License-Identifier: BSD-3-Clause */
/* Typing: what becomes of a key, and editing the line that is typed. */
#include "echo.h"
#include "line.h"
#include "place.h"

/* Signals of keys; Linux's numbers. */
#define LINE_SIGINT 2
#define LINE_SIGQUIT 3
#define LINE_SIGTSTP 20

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

/* Where the last character of the line that is typed begins. */
static unsigned int line_last(const struct line *line)
{
	unsigned int last = line->count - 1;

	while (last > line->ready && line_continues(line, last))
		last--;
	return last;
}

static unsigned char line_at(const struct line *line, unsigned int index)
{
	return (unsigned char)line->bytes[line_place(line, index)];
}

/*
 * Take the last character of the line that is typed back. The rest of one whose
 * beginning is gone stays.
 */
static bool line_erase(struct line *line, bool one)
{
	unsigned int last = line_last(line);

	if (line_continues(line, last))
		return false;
	line->count = last;
	echo_erased(line, line_at(line, last), one);
	return true;
}

/* Letters are those of Latin-1, as on Linux. */
static bool line_is_word(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '_' ||
	       ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
	       (byte >= 0xc0 && byte != 0xd7 && byte != 0xf7);
}

static void line_erase_word(struct line *line)
{
	bool seen = false;

	while (line->count > line->ready) {
		bool word = line_is_word(line_at(line, line_last(line)));

		if ((seen && !word) || !line_erase(line, false))
			break;
		seen = seen || word;
	}
}

static void line_kill(struct line *line, unsigned char byte)
{
	uint32_t shown = MODES_ECHOK | MODES_ECHOKE | MODES_ECHOE;
	uint32_t local = line->modes.local;

	if (local & MODES_ECHO && (local & shown) == shown) {
		while (line->count > line->ready && line_erase(line, false))
			;
		return;
	}
	line->count = line->ready;
	if (!(local & MODES_ECHO))
		return;
	echo_typed(line, byte);
	if (local & MODES_ECHOK)
		echo_as_output(line, '\n');
}

static void line_reprint(struct line *line, unsigned char byte)
{
	echo_typed(line, byte);
	echo_as_output(line, '\n');
	for (unsigned int i = line->ready; i < line->count; i++)
		echo_byte(line, line_at(line, i));
}

/* Return: whether the byte edited the line that is typed. */
static bool line_edit(struct line *line, unsigned char byte)
{
	bool extended = line->modes.local & MODES_IEXTEN;

	if (line_is(line, byte, MODES_ERASE)) {
		if (line->count > line->ready)
			(void)line_erase(line, true);
	} else if (line_is(line, byte, MODES_KILL)) {
		if (line->count > line->ready)
			line_kill(line, byte);
	} else if (extended && line_is(line, byte, MODES_WERASE)) {
		line_erase_word(line);
	} else if (extended && line_is(line, byte, MODES_REPRINT) &&
		   line->modes.local & MODES_ECHO) {
		line_reprint(line, byte);
	} else {
		return false;
	}
	if (line->count == line->ready)
		echo_erasing_ends(line);
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
	if (line->modes.input & MODES_IXON)
		line_let_go(line);
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
			echo_as_output(line, '\n');
	} else if (line_is(line, byte, MODES_EOL) ||
		   (extended && line_is(line, byte, MODES_EOL2))) {
		echo_byte(line, byte);
	} else {
		return false;
	}
	line_add(line, byte, true);
	line->ready = line->count;
	return true;
}

/* What the modes of input make of a byte; -1: nothing is left of it. */
static int line_map(const struct line *line, unsigned char byte)
{
	uint32_t input = line->modes.input;

	if (input & MODES_ISTRIP)
		byte &= 0x7f;
	if (input & MODES_IUCLC && line->modes.local & MODES_IEXTEN &&
	    byte >= 'A' && byte <= 'Z')
		byte |= 0x20;
	if (line->literal)
		return byte;
	if (byte == '\r') {
		if (input & MODES_IGNCR)
			return -1;
		return input & MODES_ICRNL ? '\n' : byte;
	}
	if (byte == '\n')
		return input & MODES_INLCR ? '\r' : byte;
	return byte;
}

/* A byte that means itself. One place is kept for what ends the line. */
static void line_plain(struct line *line, unsigned char byte)
{
	if (line->count < LINE_SIZE - 1) {
		if (byte == 0xff && line->modes.input & MODES_PARMRK)
			line_add(line, byte, false);
		line_add(line, byte, false);
		echo_typed(line, byte);
	}
	if (!(line->modes.local & MODES_ICANON))
		line->ready = line->count;
}

/* Keys that hold output back and let it go on. */
static bool line_flows(struct line *line, unsigned char byte)
{
	if (!(line->modes.input & MODES_IXON))
		return false;
	bool start = line_is(line, byte, MODES_START);
	bool stop = !start && line_is(line, byte, MODES_STOP);

	if (stop)
		line->held |= LINE_HELD_BY_KEY;
	else if (start || line->modes.input & MODES_IXANY)
		line_let_go(line);
	return start || stop;
}

void line_type(struct line *line, unsigned char typed)
{
	int mapped = line_map(line, typed);
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
	if (line_flows(line, byte))
		return;
	if (line_signals(line, byte))
		return;
	if (line->modes.local & MODES_ICANON) {
		if (line->modes.local & MODES_IEXTEN &&
		    line_is(line, byte, MODES_LNEXT)) {
			line->literal = true;
			echo_literal(line);
			return;
		}
		if (line_edit(line, byte) || line_ends(line, byte))
			return;
	}
	line_plain(line, byte);
}
