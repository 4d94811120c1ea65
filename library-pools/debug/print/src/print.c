/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A kernel message is put together on the stack and handed over as one line,
 * so that a console pays for one write and lines do not mix.
 */
#include <arrow/format.h>
#include <arrow/mem.h>
#include <arrow/print.h>

#define PRINT_LINE_MAX 248

static const char print_prefix[] = "arrow: ";

static void (*print_write)(const char *text, size_t n);

void arrow_print_to(void (*write)(const char *text, size_t n))
{
	print_write = write;
}

void arrow_print(const char *format, ...)
{
	char line[PRINT_LINE_MAX];
	struct arrow_format_buffer buffer = {
		.sink = { .put = arrow_format_buffer_put },
		.next = line + sizeof(print_prefix) - 1,
		.room = sizeof(line) - sizeof(print_prefix) + 1,
	};
	va_list args;

	if (!print_write)
		return;
	memcpy(line, print_prefix, sizeof(print_prefix) - 1);
	va_start(args, format);
	arrow_format(&buffer.sink, format, args);
	va_end(args);
	/* the byte that the buffer keeps for a NUL takes the newline */
	*buffer.next++ = '\n';
	print_write(line, (size_t)(buffer.next - line));
}
