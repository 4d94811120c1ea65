/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <string.h> of linked programs: what C11 and POSIX say, in the C locale, and
 * the BSD functions that end a copy with NUL for certain. strdup() and
 * strndup() need memory and come from libc-malloc.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/mem.h>
#include <arrow/types.h>
#include <strings.h>

ARROW_API void *memccpy(void *restrict to, const void *restrict from, int stop,
			size_t n);
ARROW_API void *memchr(const void *area, int byte, size_t n);
ARROW_API void *memmem(const void *area, size_t n, const void *part,
		       size_t part_size);
ARROW_API void *mempcpy(void *restrict to, const void *restrict from, size_t n);
ARROW_API void *memrchr(const void *area, int byte, size_t n);
ARROW_API char *stpcpy(char *restrict to, const char *restrict from);
ARROW_API char *stpncpy(char *restrict to, const char *restrict from, size_t n);
ARROW_API char *strcat(char *restrict to, const char *restrict from);
ARROW_API char *strchr(const char *text, int c);
ARROW_API char *strchrnul(const char *text, int c);
ARROW_API int strcmp(const char *a, const char *b);
ARROW_API int strcoll(const char *a, const char *b);
ARROW_API char *strcpy(char *restrict to, const char *restrict from);
ARROW_API size_t strcspn(const char *text, const char *stop);
ARROW_API char *strerror(int number);
ARROW_API size_t strlcat(char *restrict to, const char *restrict from,
			 size_t size);
ARROW_API size_t strlcpy(char *restrict to, const char *restrict from,
			 size_t size);
ARROW_API size_t strlen(const char *text);
ARROW_API char *strncat(char *restrict to, const char *restrict from, size_t n);
ARROW_API int strncmp(const char *a, const char *b, size_t n);
ARROW_API char *strncpy(char *restrict to, const char *restrict from, size_t n);
ARROW_API size_t strnlen(const char *text, size_t n);
ARROW_API char *strpbrk(const char *text, const char *any);
ARROW_API char *strrchr(const char *text, int c);
ARROW_API char *strsep(char **text, const char *separators);
ARROW_API size_t strspn(const char *text, const char *accept);
ARROW_API char *strstr(const char *text, const char *part);
ARROW_API char *strtok(char *restrict text, const char *restrict separators);
ARROW_API char *strtok_r(char *restrict text, const char *restrict separators,
			 char **restrict rest);
ARROW_API size_t strxfrm(char *restrict to, const char *restrict from,
			 size_t n);

/* Exported by libc-malloc. */
char *strdup(const char *text);
char *strndup(const char *text, size_t n);
