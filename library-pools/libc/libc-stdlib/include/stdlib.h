/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <stdlib.h> of linked programs. What concerns memory comes from libc-malloc,
 * what concerns the life of the program from libc-start; both are declared
 * here because programs look for them here.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fffffff
#define MB_CUR_MAX 1

typedef struct {
	int quot;
	int rem;
} div_t;

typedef struct {
	long quot;
	long rem;
} ldiv_t;

typedef struct {
	long long quot;
	long long rem;
} lldiv_t;

ARROW_API int atoi(const char *text);
ARROW_API long atol(const char *text);
ARROW_API long long atoll(const char *text);
ARROW_API long strtol(const char *restrict text, char **restrict end, int base);
ARROW_API long long strtoll(const char *restrict text, char **restrict end,
			    int base);
ARROW_API unsigned long strtoul(const char *restrict text, char **restrict end,
				int base);
ARROW_API unsigned long long strtoull(const char *restrict text,
				      char **restrict end, int base);

ARROW_API int abs(int value);
ARROW_API long labs(long value);
ARROW_API long long llabs(long long value);
ARROW_API div_t div(int n, int d);
ARROW_API ldiv_t ldiv(long n, long d);
ARROW_API lldiv_t lldiv(long long n, long long d);

/* Numbers of a fixed sequence; srand() starts another. Not for secrets. */
ARROW_API int rand(void);
ARROW_API void srand(unsigned int seed);

/*
 * Sort in place, in at most a fixed multiple of n log n steps and without
 * memory of its own. Equal elements may change their order.
 */
ARROW_API void qsort(void *base, size_t count, size_t size,
		     int (*compare)(const void *a, const void *b));
ARROW_API void *bsearch(const void *key, const void *base, size_t count,
			size_t size,
			int (*compare)(const void *a, const void *b));

/* Exported by libc-malloc. */
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *block, size_t size);
void *reallocarray(void *block, size_t count, size_t size);
void *aligned_alloc(size_t align, size_t size);
int posix_memalign(void **block, size_t align, size_t size);
void free(void *block);

/* Exported by libc-start. */
__noreturn void abort(void);
int atexit(void (*function)(void));
__noreturn void exit(int status);
__noreturn void _Exit(int status);
char *getenv(const char *name);
