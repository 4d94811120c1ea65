/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A stream of standard output. A call of the public interface puts its text
 * together with stdio_append() and ends with stdio_settle(), which decides
 * whether the console gets it now; so a call costs one access at most.
 */
#pragma once

#include <arrow/format.h>
#include <stdio.h>

/**
 * struct arrow_libc_file - a stream
 * @number: 0, 1 or 2, as for a file descriptor
 * @mode: _IOFBF, _IOLBF or _IONBF
 * @line: a newline came in since the last flush
 * @end: a read met the end of stdin
 * @buffer: text on its way to the console
 * @used: how much of it
 * @size: how much fits
 */
struct arrow_libc_file {
	unsigned char number;
	unsigned char mode;
	bool line;
	bool end;
	char *buffer;
	size_t used;
	size_t size;
};

/* Add text; the console gets what does not fit. */
void stdio_append(FILE *file, const char *text, size_t n);

/* The same for a text that is only the start of a line, whatever is in it. */
void stdio_append_part(FILE *file, const char *text, size_t n);

/* End a call: hand on what the mode does not allow to wait. */
void stdio_settle(FILE *file);

/* Hand on all of it. */
void stdio_flush(FILE *file);

/*
 * The @convert of a sink: floating point, or the statement that it is missing,
 * as LIBC_STDIO_FLOAT chooses.
 */
ssize_t stdio_convert_float(struct arrow_format_sink *sink,
			    const struct arrow_format_spec *spec,
			    va_list *args);
