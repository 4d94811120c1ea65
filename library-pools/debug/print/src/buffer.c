/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Formatting into memory: a sink that drops what does not fit.
 */
#include <arrow/format.h>
#include <arrow/mem.h>

void arrow_format_buffer_put(struct arrow_format_sink *sink, const char *text,
			     size_t n)
{
	struct arrow_format_buffer *buffer = ARROW_CONTAINER_OF(
		sink, struct arrow_format_buffer, sink);

	if (buffer->room == 0)
		return;
	if (n > buffer->room - 1)
		n = buffer->room - 1;
	memcpy(buffer->next, text, n);
	buffer->next += n;
	buffer->room -= n;
}

int arrow_vsnprintf(char *buffer, size_t size, const char *format, va_list args)
{
	struct arrow_format_buffer target = {
		.sink = { .put = arrow_format_buffer_put },
		.next = buffer,
		.room = size,
	};
	int length = arrow_format(&target.sink, format, args);

	if (size > 0)
		*target.next = '\0';
	return length;
}

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = arrow_vsnprintf(buffer, size, format, args);
	va_end(args);
	return length;
}
