/* SPDX-License-Identifier: BSD-3-Clause */
/* What the calls have in common: whole pages, and bits of protection. */
#pragma once

#include <arrow/arch/layout.h>
#include <arrow/errno.h>
#include <arrow/mmap.h>
#include <arrow/vma.h>

#define MMAP_PAGE ((uintptr_t)ARROW_ARCH_PAGE_SIZE)
#define MMAP_START ((uintptr_t)ARROW_ARCH_USER_START)
#define MMAP_END ((uintptr_t)ARROW_ARCH_USER_END)

/* Bits of protection; the first three are the architecture's contract. */
#define PROT_WRITE 2
#define PROT_EXEC 4
#define PROT_ALL 7

_Static_assert(ARROW_ARCH_READ == 1 && ARROW_ARCH_WRITE == PROT_WRITE &&
		       ARROW_ARCH_EXECUTE == PROT_EXEC,
	       "bits of protection are passed on as they are");

/* Round up to whole pages; a size close to the largest number becomes 0. */
static inline uintptr_t mmap_page_up(uintptr_t size)
{
	return (size + MMAP_PAGE - 1) & ~(MMAP_PAGE - 1);
}

/* -EACCES for what is both writable and executable, if that is refused. */
static inline int mmap_may_access(long protection)
{
	const long both = PROT_WRITE | PROT_EXEC;

	if (!CONFIG_MMAP_WX && (protection & both) == both)
		return -EACCES;
	return 0;
}

/* lock.c */

/* Whether @size bytes may be mapped, which are locked if @asked for or because
 * all new mappings are: 0, -EPERM or -EAGAIN. */
int mmap_may_map_locked(size_t size, bool asked);

/* shared.c: memory that several mappings can show. */

struct arrow_vma_source;

/* Make memory of @size bytes that read as zeros; the caller has a reference.
 * Return: NULL when memory is out. */
struct arrow_vma_source *mmap_shared_new(size_t size);
