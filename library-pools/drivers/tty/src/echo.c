/* SPDX-License-Identifier: BSD-3-Clause */
/* Output and echo, and the column in which they leave the cursor. */
#include "echo.h"

#define ECHO_TAB 8

void echo_output(struct line *line, unsigned char byte)
{
	uint32_t output = line->modes.output;
	char out = (char)byte;

	switch (byte) {
	case '\n':
		if (output & MODES_ONLRET)
			line->column = 0;
		if (output & MODES_ONLCR) {
			line->column = 0;
			line_screen("\r\n", 2);
			return;
		}
		break;
	case '\r':
		if (output & MODES_ONOCR && line->column == 0)
			return;
		if (output & MODES_OCRNL) {
			out = '\n';
			if (output & MODES_ONLRET)
				line->column = 0;
			break;
		}
		line->column = 0;
		break;
	case '\t': {
		unsigned int blanks = ECHO_TAB - line->column % ECHO_TAB;

		line->column += blanks;
		if ((output & MODES_TABS) != MODES_TABS)
			break;
		line_screen("        ", blanks);
		return;
	}
	case '\b':
		if (line->column)
			line->column--;
		break;
	default:
		line->column += echo_is_plain(byte);
		if (output & MODES_OLCUC && byte >= 'a' && byte <= 'z')
			out = (char)(byte - 0x20);
		break;
	}
	line_screen(&out, 1);
}

void echo_as_output(struct line *line, unsigned char byte)
{
	if (line->modes.output & MODES_OPOST)
		echo_output(line, byte);
	else
		line_screen((const char *)&byte, 1);
}

/* Is a byte shown as two, such as ^C? */
static bool echo_is_double(const struct line *line, unsigned char byte)
{
	return line->modes.local & MODES_ECHOCTL && !echo_is_plain(byte) &&
	       byte != '\t';
}

void echo_byte(struct line *line, unsigned char byte)
{
	char two[2] = {'^', (char)(byte ^ 0x40)};

	if (!(line->modes.local & MODES_ECHO))
		return;
	if (echo_is_double(line, byte)) {
		line->column += 2;
		line_screen(two, sizeof(two));
	} else {
		echo_as_output(line, byte);
	}
}

void echo_typed(struct line *line, unsigned char byte)
{
	echo_erasing_ends(line);
	echo_byte(line, byte);
}

void echo_erasing_ends(struct line *line)
{
	if (line->erasing && line->modes.local & MODES_ECHO)
		echo_as_output(line, '/');
	line->erasing = false;
}

void echo_literal(struct line *line)
{
	if (!(line->modes.local & MODES_ECHO))
		return;
	echo_erasing_ends(line);
	if (line->modes.local & MODES_ECHOCTL)
		line_screen("^\b", 2);
}

static void echo_back(struct line *line, unsigned int columns)
{
	for (; columns; columns--) {
		line_screen("\b \b", 3);
		if (line->column)
			line->column--;
	}
}

/* How many columns a tabulator took: what lies before it is gone through. */
static unsigned int echo_tab_columns(const struct line *line)
{
	unsigned int column = line->start;

	for (unsigned int i = line->ready; i < line->count; i++) {
		unsigned char byte = (unsigned char)
			line->bytes[(line->first + i) % LINE_SIZE];

		if (byte == '\t')
			column += ECHO_TAB - column % ECHO_TAB;
		else if (echo_is_double(line, byte))
			column += 2;
		else
			column += echo_is_plain(byte);
	}
	return ECHO_TAB - column % ECHO_TAB;
}

/* On paper: what was taken back stands between \ and /. */
static void echo_print(struct line *line, unsigned char byte)
{
	if (!line->erasing)
		echo_as_output(line, '\\');
	line->erasing = true;
	echo_byte(line, byte);
}

void echo_erased(struct line *line, unsigned char byte, bool one)
{
	uint32_t local = line->modes.local;

	if (!(local & MODES_ECHO))
		return;
	if (local & MODES_ECHOPRT)
		echo_print(line, byte);
	else if (one && !(local & MODES_ECHOE))
		echo_byte(line, line->modes.characters[MODES_ERASE]);
	else if (byte == '\t')
		for (unsigned int n = echo_tab_columns(line); n; n--) {
			line_screen("\b", 1);
			line->column -= line->column != 0;
		}
	else if (echo_is_double(line, byte))
		echo_back(line, 2);
	else if (echo_is_plain(byte))
		echo_back(line, 1);
}
