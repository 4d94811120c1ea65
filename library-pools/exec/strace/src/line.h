/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A line that is put together piece by piece. What does not fit is cut off.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Kernel messages have room for this much, the prefixes not counted. */
#define LINE_MAX 220

/**
 * struct strace_line - The line.
 * @text: ends with NUL
 * @length: without it
 */
struct strace_line {
	char text[LINE_MAX + 1];
	size_t length;
};

/** line_add() - Append what printf would print. */
void line_add(struct strace_line *line, const char *format, ...)
	__printf_like(2, 3);

/**
 * line_add_quoted() - Append bytes in quotes, as C writes them.
 * @line: the line
 * @bytes: the bytes
 * @n: how many
 * @more: there were more than these
 */
void line_add_quoted(struct strace_line *line, const char *bytes, size_t n,
		     bool more);
