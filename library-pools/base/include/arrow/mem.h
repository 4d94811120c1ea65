/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The four memory routines that the compiler itself may call. They are free
 * for all libraries; libc's <string.h> takes them from here.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/** memcpy() - Copy @n bytes; the areas must not overlap. Return: @to. */
ARROW_API void *memcpy(void *restrict to, const void *restrict from, size_t n);

/** memmove() - Copy @n bytes as if through a buffer. Return: @to. */
ARROW_API void *memmove(void *to, const void *from, size_t n);

/** memset() - Set @n bytes to the low eight bits of @byte. Return: @to. */
ARROW_API void *memset(void *to, int byte, size_t n);

/**
 * memcmp() - Compare @n bytes as unsigned values.
 *
 * Return: negative, 0 or positive as the first byte that differs is lower in
 * @a, absent, or higher.
 */
ARROW_API int memcmp(const void *a, const void *b, size_t n);
