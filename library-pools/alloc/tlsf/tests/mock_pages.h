/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What lies beneath the heap, for tests: a page allocator (first fit in an
 * arena, with a limit that can be set; released pages cannot be touched), and
 * a panic that can be survived.
 */
#pragma once

#include <arrow/errno.h>
#include <arrow/panic.h>
#include <arrow/pmm.h>
#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define MOCK_PAGES 4096
#define MOCK_PAGE ARROW_PMM_PAGE_SIZE

static char *mock_arena;
static bool mock_taken[MOCK_PAGES];
static size_t mock_used;
static size_t mock_limit = MOCK_PAGES;
static size_t mock_skip; /* pages left out before each run */

static inline void mock_protect(size_t first, size_t pages, int protection)
{
	if (mprotect(mock_arena + first * MOCK_PAGE, pages * MOCK_PAGE,
		     protection))
		abort();
}

static inline void mock_start(void)
{
	mock_arena = mmap(NULL, MOCK_PAGES * MOCK_PAGE, PROT_NONE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (mock_arena == MAP_FAILED)
		abort();
}

static inline size_t mock_free_run(size_t first)
{
	size_t pages = 0;

	while (first + pages < MOCK_PAGES && !mock_taken[first + pages])
		pages++;
	return pages;
}

void *arrow_pmm_alloc(size_t pages)
{
	if (pages == 0 || mock_used + pages > mock_limit)
		return NULL;
	for (size_t i = 0; i < MOCK_PAGES; i += mock_free_run(i) + 1) {
		if (mock_free_run(i) < pages + mock_skip)
			continue;
		i += mock_skip;
		memset(&mock_taken[i], 1, pages);
		mock_used += pages;
		mock_protect(i, pages, PROT_READ | PROT_WRITE);
		memset(mock_arena + i * MOCK_PAGE, 0xcc, pages * MOCK_PAGE);
		return mock_arena + i * MOCK_PAGE;
	}
	return NULL;
}

int arrow_pmm_free(void *address, size_t pages)
{
	size_t first = (size_t)((char *)address - mock_arena) / MOCK_PAGE;

	for (size_t i = first; i < first + pages; i++) {
		if (i >= MOCK_PAGES || !mock_taken[i])
			return -EINVAL;
	}
	memset(&mock_taken[first], 0, pages);
	mock_used -= pages;
	mock_protect(first, pages, PROT_NONE);
	return 0;
}

/* A panic goes to where mock_panic was set and leaves its text. */
static jmp_buf mock_panic;
static char mock_panic_text[256];

void arrow_panic(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(mock_panic_text, sizeof(mock_panic_text), format, args);
	va_end(args);
	longjmp(mock_panic, 1);
}
