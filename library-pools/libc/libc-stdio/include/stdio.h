/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <stdio.h> of linked programs: formatted text, and the standard streams.
 *
 * stdout is buffered by lines, stderr not at all; both end at the program's
 * console, where one call of a function here is one access at most. stdin is
 * always at its end. There are no files.
 *
 * Floating point in printf needs LIBC_STDIO_FLOAT; without it a directive such
 * as %f prints that the option is off.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>
#include <stdarg.h>

#define EOF (-1)
#define BUFSIZ 512
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2

typedef struct arrow_libc_file FILE;

ARROW_API extern FILE *const arrow_libc_stdio_in;
ARROW_API extern FILE *const arrow_libc_stdio_out;
ARROW_API extern FILE *const arrow_libc_stdio_err;

#define stdin arrow_libc_stdio_in
#define stdout arrow_libc_stdio_out
#define stderr arrow_libc_stdio_err

ARROW_API int printf(const char *restrict format, ...) __printf_like(1, 2);
ARROW_API int fprintf(FILE *restrict file, const char *restrict format, ...)
	__printf_like(2, 3);
ARROW_API int sprintf(char *restrict to, const char *restrict format, ...)
	__printf_like(2, 3);
ARROW_API int snprintf(char *restrict to, size_t size,
		       const char *restrict format, ...) __printf_like(3, 4);
ARROW_API int vprintf(const char *restrict format, va_list args)
	__printf_like(1, 0);
ARROW_API int vfprintf(FILE *restrict file, const char *restrict format,
		       va_list args) __printf_like(2, 0);
ARROW_API int vsprintf(char *restrict to, const char *restrict format,
		       va_list args) __printf_like(2, 0);
ARROW_API int vsnprintf(char *restrict to, size_t size,
			const char *restrict format, va_list args)
	__printf_like(3, 0);

ARROW_API int sscanf(const char *restrict text, const char *restrict format,
		     ...) __scanf_like(2, 3);
ARROW_API int vsscanf(const char *restrict text, const char *restrict format,
		      va_list args) __scanf_like(2, 0);

ARROW_API int fputc(int c, FILE *file);
ARROW_API int putc(int c, FILE *file);
ARROW_API int putchar(int c);
ARROW_API int fputs(const char *restrict text, FILE *restrict file);
ARROW_API int puts(const char *text);
ARROW_API size_t fwrite(const void *restrict from, size_t size, size_t count,
			FILE *restrict file);
ARROW_API int fflush(FILE *file);
ARROW_API int setvbuf(FILE *restrict file, char *restrict buffer, int mode,
		      size_t size);
ARROW_API void setbuf(FILE *restrict file, char *restrict buffer);
ARROW_API void perror(const char *what);

ARROW_API int fgetc(FILE *file);
ARROW_API int getc(FILE *file);
ARROW_API int getchar(void);
ARROW_API char *fgets(char *restrict to, int size, FILE *restrict file);
ARROW_API size_t fread(void *restrict to, size_t size, size_t count,
		       FILE *restrict file);
ARROW_API int feof(FILE *file);
ARROW_API int ferror(FILE *file);
ARROW_API void clearerr(FILE *file);
ARROW_API int fileno(FILE *file);
