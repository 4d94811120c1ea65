/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <malloc.h> of linked programs: memory of any size. <stdlib.h> and <string.h>
 * declare the same functions; this header is where their owner exports them.
 *
 * A request that cannot be served yields NULL and sets errno to ENOMEM.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

ARROW_API void *malloc(size_t size);
ARROW_API void *calloc(size_t count, size_t size);
ARROW_API void *realloc(void *block, size_t size);
ARROW_API void *reallocarray(void *block, size_t count, size_t size);
ARROW_API void *aligned_alloc(size_t align, size_t size);
ARROW_API int posix_memalign(void **block, size_t align, size_t size);
ARROW_API void free(void *block);
ARROW_API size_t malloc_usable_size(void *block);

ARROW_API char *strdup(const char *text);
ARROW_API char *strndup(const char *text, size_t n);
