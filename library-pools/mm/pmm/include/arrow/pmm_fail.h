/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Allocations that fail on request, to see what becomes of their users. Only
 * with the option PMM_FAIL, which library `fail-alloc` selects. Runs of pages
 * and blocks of memory (<arrow/alloc.h>) are counted alike; a block that makes
 * the heap grow counts once for itself and once for the pages.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_pmm_fail - Which allocations fail.
 * @count: how many there were so far
 * @at: the number of the one that fails, from 1; 0: none does
 * @stays: those behind it fail, too
 * @failed: how many have failed
 * @blocks: blocks of memory in use; pages are counted by arrow_pmm_stats()
 */
struct arrow_pmm_fail {
	uint64_t count;
	uint64_t at;
	bool stays;
	uint64_t failed;
	int64_t blocks;
};

/** arrow_pmm_fail - What to do; read and written by those who test. */
ARROW_API extern struct arrow_pmm_fail arrow_pmm_fail;

/**
 * arrow_pmm_fail_due() - Count an allocation.
 *
 * Called by allocators, first of all.
 *
 * Return: whether it must fail.
 */
ARROW_API bool arrow_pmm_fail_due(void) __must_check;
