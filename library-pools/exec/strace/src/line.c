/* SPDX-License-Identifier: BSD-3-Clause */
/* Pieces of a line. */
#include <arrow/format.h>

#include "line.h"

void line_add(struct strace_line *line, const char *format, ...)
{
	size_t room = sizeof(line->text) - line->length;
	va_list args;
	int n;

	va_start(args, format);
	n = arrow_vsnprintf(line->text + line->length, room, format, args);
	va_end(args);
	line->length += (size_t)n < room ? (size_t)n : room - 1;
}

static void line_add_byte(struct strace_line *line, unsigned char byte)
{
	if (byte == '\n')
		line_add(line, "\\n");
	else if (byte == '\t')
		line_add(line, "\\t");
	else if (byte == '"' || byte == '\\')
		line_add(line, "\\%c", byte);
	else if (byte >= ' ' && byte < 0x7f)
		line_add(line, "%c", byte);
	else
		line_add(line, "\\x%02x", byte);
}

void line_add_quoted(struct strace_line *line, const char *bytes, size_t n,
		     bool more)
{
	line_add(line, "\"");
	for (size_t i = 0; i < n; i++)
		line_add_byte(line, (unsigned char)bytes[i]);
	line_add(line, more ? "\"..." : "\"");
}
