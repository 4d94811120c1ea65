/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The command line is one text that its reader splits at blanks, while the
 * host hands over words. Each word is put in quotes if it holds anything that
 * the reader would treat otherwise.
 */
#include "linuxu_priv.h"

#include <arrow/errno.h>

struct linuxu_line {
	char *next;
	size_t room;
};

static void linuxu_put(struct linuxu_line *line, char c)
{
	if (line->room > 0) {
		*line->next++ = c;
		line->room--;
	}
}

static bool linuxu_plain(const char *word)
{
	if (*word == '\0')
		return false;
	for (; *word != '\0'; word++) {
		unsigned char c = (unsigned char)*word;

		if (c <= ' ' || c == '"' || c == 0x7f)
			return false;
	}
	return true;
}

static void linuxu_put_quoted(struct linuxu_line *line, const char *word)
{
	static const char hex[] = "0123456789abcdef";

	linuxu_put(line, '"');
	for (; *word != '\0'; word++) {
		unsigned char c = (unsigned char)*word;

		if (c == '"' || c == '\\')
			linuxu_put(line, '\\');
		if (c < ' ') {
			linuxu_put(line, '\\');
			linuxu_put(line, 'x');
			linuxu_put(line, hex[c >> 4]);
			c = (unsigned char)hex[c & 15];
		}
		linuxu_put(line, (char)c);
	}
	linuxu_put(line, '"');
}

int linuxu_command_line(const char *const *argv, char *text, size_t size)
{
	struct linuxu_line line = { .next = text, .room = size };

	for (size_t i = 0; argv[i]; i++) {
		if (i > 0)
			linuxu_put(&line, ' ');
		if (!linuxu_plain(argv[i])) {
			linuxu_put_quoted(&line, argv[i]);
			continue;
		}
		for (const char *at = argv[i]; *at != '\0'; at++)
			linuxu_put(&line, *at);
	}
	if (line.room == 0)
		return -E2BIG;
	*line.next = '\0';
	return 0;
}
