/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Output of characters, strings and blocks. The console cannot fail, so
 * nothing here does.
 */
#include "file.h"

#include <arrow/mem.h>
#include <errno.h>
#include <string.h>

int fputc(int c, FILE *file)
{
	char byte = (char)c;

	stdio_append(file, &byte, 1);
	stdio_settle(file);
	return (unsigned char)c;
}

int putc(int c, FILE *file)
{
	return fputc(c, file);
}

int putchar(int c)
{
	return fputc(c, stdout);
}

int fputs(const char *restrict text, FILE *restrict file)
{
	stdio_append(file, text, strlen(text));
	stdio_settle(file);
	return 0;
}

int puts(const char *text)
{
	stdio_append_part(stdout, text, strlen(text));
	stdio_append(stdout, "\n", 1);
	stdio_settle(stdout);
	return 0;
}

size_t fwrite(const void *restrict from, size_t size, size_t count,
	      FILE *restrict file)
{
	stdio_append(file, from, size * count);
	stdio_settle(file);
	return size != 0 ? count : 0;
}

void perror(const char *what)
{
	const char *reason = strerror(errno);

	if (what && *what != '\0') {
		stdio_append(stderr, what, strlen(what));
		stdio_append(stderr, ": ", 2);
	}
	stdio_append(stderr, reason, strlen(reason));
	stdio_append(stderr, "\n", 1);
	stdio_settle(stderr);
}
