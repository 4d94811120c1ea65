/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The printf family: the format reader of library print, with a stream or a
 * buffer as its sink.
 */
#include "file.h"

#include <errno.h>
#include <limits.h>

struct stdio_sink {
	struct arrow_format_sink sink;
	FILE *file;
};

static void stdio_put(struct arrow_format_sink *sink, const char *text,
		      size_t n)
{
	stdio_append(ARROW_CONTAINER_OF(sink, struct stdio_sink, sink)->file,
		     text, n);
}

/* The result of arrow_format() as C wants it. */
static int stdio_result(int length)
{
	if (length >= 0)
		return length;
	errno = -length;
	return -1;
}

int vfprintf(FILE *restrict file, const char *restrict format, va_list args)
{
	struct stdio_sink sink = {
		.sink = { .put = stdio_put, .convert = stdio_convert_float },
		.file = file,
	};
	int length = arrow_format(&sink.sink, format, args);

	stdio_settle(file);
	return stdio_result(length);
}

int vsnprintf(char *restrict to, size_t size, const char *restrict format,
	      va_list args)
{
	struct arrow_format_buffer target = {
		.sink = { .put = arrow_format_buffer_put,
			  .convert = stdio_convert_float },
		.next = to,
		.room = size,
	};
	int length = arrow_format(&target.sink, format, args);

	if (size > 0)
		*target.next = '\0';
	return stdio_result(length);
}

int vsprintf(char *restrict to, const char *restrict format, va_list args)
{
	return vsnprintf(to, INT_MAX, format, args);
}

int vprintf(const char *restrict format, va_list args)
{
	return vfprintf(stdout, format, args);
}

int printf(const char *restrict format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vfprintf(stdout, format, args);
	va_end(args);
	return length;
}

int fprintf(FILE *restrict file, const char *restrict format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vfprintf(file, format, args);
	va_end(args);
	return length;
}

int sprintf(char *restrict to, const char *restrict format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vsprintf(to, format, args);
	va_end(args);
	return length;
}

int snprintf(char *restrict to, size_t size, const char *restrict format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(to, size, format, args);
	va_end(args);
	return length;
}
