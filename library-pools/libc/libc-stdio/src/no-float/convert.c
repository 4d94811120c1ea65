/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Floating point where it was left out of the image: the argument is skipped,
 * so that those behind it are right, and the output says what is missing.
 */
#include "../file.h"

#include <arrow/errno.h>

ssize_t stdio_convert_float(struct arrow_format_sink *sink,
			    const struct arrow_format_spec *spec, va_list *args)
{
	static const char text[] = "(LIBC_STDIO_FLOAT is off)";
	char letter = spec->conversion | 0x20;

	if (letter != 'a' && (letter < 'e' || letter > 'g'))
		return -EINVAL;
	if (spec->length == ARROW_FORMAT_LONG_DOUBLE)
		(void)va_arg(*args, long double);
	else
		(void)va_arg(*args, double);
	sink->put(sink, text, sizeof(text) - 1);
	return sizeof(text) - 1;
}
