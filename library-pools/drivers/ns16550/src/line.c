/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * PCs have ports at 0x3f8, 0x2f8, 0x3e8 and 0x2e8, and wherever a card was put.
 * The word is `arrow.serial=PORT` or `arrow.serial=PORT,BAUD`, the port with 0x.
 */
#include <arrow/cmdline.h>

#include "line.h"

/* Below lie the ports of the board's own devices. */
#define LINE_PORT_MIN 0x100u
#define LINE_PORT_STEP 8u
#define LINE_BAUD_MIN 50u

struct ns16550_line ns16550_line = {NS16550_COM1, 1};

/* The value of a digit; @base or more: it is none. */
static unsigned int line_digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned int)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned int)(c - 'a') + 10;
	if (c >= 'A' && c <= 'F')
		return (unsigned int)(c - 'A') + 10;
	return UINT32_MAX;
}

/* Read a number of one digit or more. @text: moved behind it */
static bool line_number(const char **text, unsigned int base, uint32_t *number)
{
	const char *at = *text;

	for (*number = 0; line_digit(*at) < base; at++) {
		if (*number > UINT16_MAX * 2)
			return false;
		*number = *number * base + line_digit(*at);
	}
	bool any = at != *text;

	*text = at;
	return any;
}

const char *ns16550_line_read(void)
{
	const char *word = arrow_cmdline_find("arrow.serial");
	uint32_t port;
	uint32_t baud = NS16550_BAUD_MAX;

	if (!word)
		return NULL;
	if (word[0] != '0' || word[1] != 'x')
		return "its port begins with 0x";
	word += 2;
	if (!line_number(&word, 16, &port) || port < LINE_PORT_MIN ||
	    port > UINT16_MAX || port % LINE_PORT_STEP)
		return "its port is a multiple of 8 from 0x100 to 0xfff8";
	if (*word == ',' && (word++, !line_number(&word, 10, &baud)))
		return "its comma stands before a speed";
	if (*word)
		return "it is PORT or PORT,BAUD";
	if (baud < LINE_BAUD_MIN || NS16550_BAUD_MAX % baud)
		return "its speed divides 115200 and is at least 50";
	ns16550_line.port = (uint16_t)port;
	ns16550_line.divisor = (uint16_t)(NS16550_BAUD_MAX / baud);
	return NULL;
}
