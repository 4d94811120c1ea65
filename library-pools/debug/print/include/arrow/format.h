/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The printf language, apart from where the text goes: a sink takes it in
 * pieces. Kernel messages and libc's printf family share this one reader.
 *
 * Conversions: d i u o x X c s p %, with PRINT_COUNT n, too, flags "- + space # 0
 * '" (the last is ignored), width, precision, "*", lengths hh h l ll j z t. There
 * are no numbered arguments and no wide characters. Floating point is left to the
 * sink's @convert, because kernel code has no vector registers. A directive
 * that nobody knows is printed as it stands.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>
#include <stdarg.h>

enum arrow_format_flag {
	ARROW_FORMAT_LEFT = 1 << 0,  /* "-" */
	ARROW_FORMAT_PLUS = 1 << 1,  /* "+" */
	ARROW_FORMAT_SPACE = 1 << 2, /* " " */
	ARROW_FORMAT_ALT = 1 << 3,   /* "#" */
	ARROW_FORMAT_ZERO = 1 << 4,  /* "0" */
};

enum arrow_format_length {
	ARROW_FORMAT_INT,
	ARROW_FORMAT_CHAR,	 /* hh */
	ARROW_FORMAT_SHORT,	 /* h */
	ARROW_FORMAT_LONG,	 /* l ll j z t: all are 64 bits */
	ARROW_FORMAT_LONG_DOUBLE /* L */
};

/**
 * struct arrow_format_spec - one directive, taken apart
 * @flags: set of enum arrow_format_flag
 * @length: an enum arrow_format_length
 * @conversion: the letter at its end
 * @width: least number of characters, 0 if not given
 * @precision: number behind ".", -1 if not given
 */
struct arrow_format_spec {
	unsigned char flags;
	unsigned char length;
	char conversion;
	int width;
	int precision;
};

/**
 * struct arrow_format_sink - where formatted text goes
 * @put: takes the next @n characters; they are not terminated
 * @convert: prints a directive the core does not know (NULL: none are known).
 *	It takes its argument from @args and returns the number of characters
 *	it put, or a negative errno if it does not know the directive either
 *	(then it must not have touched @args).
 */
struct arrow_format_sink {
	void (*put)(struct arrow_format_sink *sink, const char *text, size_t n);
	ssize_t (*convert)(struct arrow_format_sink *sink,
			   const struct arrow_format_spec *spec, va_list *args);
};

/**
 * arrow_format() - Put the text that @format and @args describe.
 *
 * Context: any; needs no memory but some 200 bytes of stack.
 * Return: the number of characters put, or -EOVERFLOW if that exceeds an int.
 */
ARROW_API int arrow_format(struct arrow_format_sink *sink, const char *format,
			   va_list args);

/** arrow_format_fill() - Put @n times the character @c (' ' or '0'). */
ARROW_API void arrow_format_fill(struct arrow_format_sink *sink, char c,
				 size_t n);

/**
 * arrow_vsnprintf() - Format into @buffer, which takes @size bytes.
 *
 * At most @size - 1 characters are stored and then a NUL; with @size 0
 * nothing is. Return: the length the whole text would have, or -EOVERFLOW.
 */
ARROW_API int arrow_vsnprintf(char *buffer, size_t size, const char *format,
			      va_list args) __printf_like(3, 0);

/** arrow_snprintf() - arrow_vsnprintf() with the arguments spelt out. */
ARROW_API int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
	__printf_like(3, 4);

/**
 * struct arrow_format_buffer - a sink that stores into a buffer
 * @sink: hand this to arrow_format()
 * @next: where the next character goes
 * @room: how many more fit, the NUL included; the rest is dropped
 */
struct arrow_format_buffer {
	struct arrow_format_sink sink;
	char *next;
	size_t room;
};

/**
 * arrow_format_buffer_put() - The @put of a struct arrow_format_buffer.
 *
 * It keeps the last byte of the room for the NUL, which the caller stores at
 * @next in the end.
 */
ARROW_API void arrow_format_buffer_put(struct arrow_format_sink *sink,
				       const char *text, size_t n);
