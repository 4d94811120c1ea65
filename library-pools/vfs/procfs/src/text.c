/* SPDX-License-Identifier: BSD-3-Clause */
/* Making a text whose length is not known. */
#include <arrow/format.h>
#include <arrow/mem.h>

#include "procfs_priv.h"

/* The longest line that is printed at once. */
#define TEXT_LINE 512

void procfs_put(struct procfs_text *text, const char *bytes, size_t n)
{
	size_t room = text->length < text->size ? text->size - text->length : 0;

	if (room)
		memcpy(text->start + text->length, bytes, n < room ? n : room);
	text->length += n;
}

void procfs_print(struct procfs_text *text, const char *format, ...)
{
	char line[TEXT_LINE];
	va_list args;

	va_start(args, format);
	int n = arrow_vsnprintf(line, sizeof(line), format, args);

	va_end(args);
	if (n > 0)
		procfs_put(text, line,
			   (size_t)n < sizeof(line) ? (size_t)n
						    : sizeof(line) - 1);
}
