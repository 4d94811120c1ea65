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
	case '\t':
		line->column += ECHO_TAB - line->column % ECHO_TAB;
		break;
	case '\b':
		if (line->column)
			line->column--;
		break;
	default:
		line->column += echo_is_plain(byte);
		break;
	}
	line_screen(&out, 1);
}

void echo_newline(struct line *line)
{
	if (line->modes.output & MODES_OPOST)
		echo_output(line, '\n');
	else
		line_screen("\n", 1);
}

/* Is a byte shown as two, such as ^C? */
static bool echo_is_double(const struct line *line, unsigned char byte)
{
	return line->modes.local & MODES_ECHOCTL && !echo_is_plain(byte) &&
	       byte != '\t' && byte != '\n';
}

void echo_byte(struct line *line, unsigned char byte)
{
	char two[2] = {'^', (char)(byte ^ 0x40)};

	if (!(line->modes.local & MODES_ECHO))
		return;
	if (echo_is_double(line, byte)) {
		line->column += 2;
		line_screen(two, sizeof(two));
	} else if (line->modes.output & MODES_OPOST) {
		echo_output(line, byte);
	} else {
		line->column += echo_is_plain(byte);
		line_screen((const char *)&byte, 1);
	}
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

void echo_erased(struct line *line, unsigned char byte)
{
	if (!(line->modes.local & MODES_ECHO))
		return;
	if (!(line->modes.local & MODES_ECHOE))
		echo_byte(line, line->modes.characters[MODES_ERASE]);
	else if (byte == '\t')
		for (unsigned int n = echo_tab_columns(line); n; n--) {
			line_screen("\b", 1);
			line->column -= line->column != 0;
		}
	else if (echo_is_double(line, byte))
		echo_back(line, 2);
	else
		echo_back(line, 1);
}
