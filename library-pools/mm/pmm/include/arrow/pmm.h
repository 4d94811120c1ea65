/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Physical pages.
 *
 * Memory is handed out as runs of contiguous pages, named by their address in
 * the kernel's direct map. Starting costs a few instructions whatever the size
 * of the machine: a frontier moves through the memory map, and nothing beyond
 * it has been looked at, mapped or written.
 *
 * Not safe against interruption by itself: the caller holds off what could
 * call in between.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

#define ARROW_PMM_PAGE_SHIFT 12
#define ARROW_PMM_PAGE_SIZE ((size_t)1 << ARROW_PMM_PAGE_SHIFT)

/**
 * struct arrow_pmm_stats - What the allocator has and has given away.
 * @total: pages under management so far; grows as the memory map is read
 * @used: pages handed out
 * @freed: pages that were given back and wait for their next use
 * @untouched: pages beyond the frontier, of the part of the map read so far
 */
struct arrow_pmm_stats {
	size_t total;
	size_t used;
	size_t freed;
	size_t untouched;
};

/**
 * arrow_pmm_init() - Start with a machine's memory map.
 * @info: the map; must stay as it is, it is read as memory is needed
 *
 * Called once by boot, before any other function here.
 */
ARROW_API void arrow_pmm_init(const struct arrow_boot_info *info);

/**
 * arrow_pmm_alloc() - Take contiguous pages.
 * @pages: how many, at least 1
 *
 * A power of two is aligned to its own size in physical memory. The content is
 * undefined.
 *
 * Return: the address of the first page, or NULL if no such run is left.
 */
ARROW_API void *arrow_pmm_alloc(size_t pages) __must_check;

/**
 * arrow_pmm_free() - Give contiguous pages back.
 * @address: the first page
 * @pages: how many; any part of what was taken, and neighbours taken apart, may
 *         be given back together
 *
 * Return: 0, or -EINVAL with nothing changed when some page of the run is not
 * handed out (a double free, or an address that was never ours).
 */
ARROW_API int arrow_pmm_free(void *address, size_t pages);

/**
 * arrow_pmm_stats() - Count pages.
 * @stats: filled in
 */
ARROW_API void arrow_pmm_stats(struct arrow_pmm_stats *stats);
