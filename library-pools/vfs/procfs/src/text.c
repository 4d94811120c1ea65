/* SPDX-License-Identifier: BSD-3-Clause */
/* Making a text whose length is not known. */
#include <arrow/format.h>
#include <arrow/mem.h>

#include "procfs_priv.h"

/* Where the text goes on, and the room there. */
static char *text_end(const struct procfs_text *text, size_t *room)
{
	size_t used = text->length < text->size ? text->length : text->size;

	*room = text->size - used;
	return text->start + used;
}

void procfs_put(struct procfs_text *text, const char *bytes, size_t n)
{
	size_t room;
	char *end = text_end(text, &room);

	memcpy(end, bytes, n < room ? n : room);
	text->length += n;
}

void procfs_print(struct procfs_text *text, const char *format, ...)
{
	size_t room;
	char *end = text_end(text, &room);
	va_list args;

	va_start(args, format);
	int n = arrow_vsnprintf(end, room, format, args);

	va_end(args);
	if (n > 0)
		text->length += (size_t)n;
}
