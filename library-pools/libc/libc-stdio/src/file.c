/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The standard streams and their buffers.
 */
#include "file.h"

#include <arrow/app.h>
#include <arrow/console.h>
#include <arrow/mem.h>

#define STDIO_ERROR_BUFFER 128

static char stdio_out_buffer[BUFSIZ];
static char stdio_error_buffer[STDIO_ERROR_BUFFER];

static struct arrow_libc_file stdio_in = { .number = 0 };
static struct arrow_libc_file stdio_out = {
	.number = 1,
	.mode = _IOLBF,
	.buffer = stdio_out_buffer,
	.size = sizeof(stdio_out_buffer),
};
static struct arrow_libc_file stdio_error = {
	.number = 2,
	.mode = _IONBF,
	.buffer = stdio_error_buffer,
	.size = sizeof(stdio_error_buffer),
};

FILE *const arrow_libc_stdio_in = &stdio_in;
FILE *const arrow_libc_stdio_out = &stdio_out;
FILE *const arrow_libc_stdio_err = &stdio_error;

static void stdio_flush_at_exit(void)
{
	stdio_flush(&stdio_out);
	stdio_flush(&stdio_error);
}

static bool stdio_has_newline(const char *text, size_t n)
{
	/* from the end, where lines mostly have theirs */
	while (n > 0) {
		if (text[--n] == '\n')
			return true;
	}
	return false;
}

void stdio_flush(FILE *file)
{
	if (file->used > 0)
		arrow_console_write(file->buffer, file->used);
	file->used = 0;
	file->line = false;
}

void stdio_append_part(FILE *file, const char *text, size_t n)
{
	if (n > file->size - file->used)
		stdio_flush(file);
	if (n > file->size) {
		arrow_console_write(text, n);
		return;
	}
	memcpy(file->buffer + file->used, text, n);
	file->used += n;
}

void stdio_append(FILE *file, const char *text, size_t n)
{
	stdio_append_part(file, text, n);
	if (file->mode == _IOLBF && !file->line)
		file->line = stdio_has_newline(text, n);
}

void stdio_settle(FILE *file)
{
	if (file->line || file->mode == _IONBF)
		stdio_flush(file);
	else
		arrow_app_flush = stdio_flush_at_exit;
}

int fflush(FILE *file)
{
	if (!file)
		stdio_flush_at_exit();
	else
		stdio_flush(file);
	return 0;
}

int setvbuf(FILE *restrict file, char *restrict buffer, int mode, size_t size)
{
	if (mode < _IOFBF || mode > _IONBF)
		return -1;
	stdio_flush(file);
	file->mode = (unsigned char)mode;
	if (buffer && mode != _IONBF) {
		file->buffer = buffer;
		file->size = size;
	}
	return 0;
}

void setbuf(FILE *restrict file, char *restrict buffer)
{
	setvbuf(file, buffer, buffer ? _IOFBF : _IONBF, BUFSIZ);
}

int fileno(FILE *file)
{
	return file->number;
}
