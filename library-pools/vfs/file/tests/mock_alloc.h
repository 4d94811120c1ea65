/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Kernel memory for tests: the host's, so that the sanitizer sees every block,
 * with an allocation that fails on demand.
 */
#pragma once

#include <arrow/alloc.h>
#include <limits.h>
#include <stdlib.h>

/* How many allocations still succeed. */
static unsigned int mock_alloc_left = UINT_MAX;

/* Blocks in use. */
static long mock_alloc_count;

static inline bool mock_alloc_may(void)
{
	if (mock_alloc_left == UINT_MAX)
		return true;
	if (!mock_alloc_left)
		return false;
	mock_alloc_left--;
	return true;
}

void *arrow_alloc(size_t size)
{
	if (!mock_alloc_may())
		return NULL;
	mock_alloc_count++;
	return malloc(size ? size : 1);
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	if (!mock_alloc_may())
		return NULL;
	mock_alloc_count++;
	return calloc(count ? count : 1, size ? size : 1);
}

void arrow_free(void *block)
{
	if (block)
		mock_alloc_count--;
	free(block);
}
