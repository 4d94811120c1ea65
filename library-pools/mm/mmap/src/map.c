/* SPDX-License-Identifier: BSD-3-Clause */
/* mmap and munmap, with Linux's checks in Linux's order. */
#include <arrow/fd.h>
#include <arrow/file.h>

#include "mmap_priv.h"

#define MAP_SHARED 0x01
#define MAP_PRIVATE 0x02
#define MAP_SHARED_VALIDATE 0x03 /* unknown flags are refused */
#define MAP_TYPE 0x0f
#define MAP_FIXED 0x10
#define MAP_ANONYMOUS 0x20
#define MAP_32BIT 0x40
#define MAP_GROWSDOWN 0x0100
#define MAP_LOCKED 0x2000
#define MAP_NORESERVE 0x4000
#define MAP_POPULATE 0x8000
#define MAP_NONBLOCK 0x10000
#define MAP_HUGETLB 0x40000
#define MAP_FIXED_NOREPLACE 0x100000

/*
 * Flags that MAP_SHARED_VALIDATE knows: those above but MAP_FIXED_NOREPLACE,
 * and MAP_ABOVE4G, MAP_DENYWRITE, MAP_EXECUTABLE, MAP_STACK,
 * and the two sizes of huge pages.
 */
#define MAP_KNOWN 0x7c07f9f3L

/* The size of huge pages, a power of two, is asked for in these bits. */
#define MAP_HUGE_SHIFT 26
#define MAP_HUGE_MASK 0x3f
#define MAP_HUGE_2MIB 21
#define MAP_HUGE_1GIB 30

/* A request, in whole pages. @file is NULL for MAP_ANONYMOUS. */
struct request {
	uintptr_t start;
	size_t size;
	unsigned int protection;
	long flags;
	struct arrow_file *file;
	uint64_t offset;
};

/* There are no huge pages; which error that is depends on the size. */
static long map_huge(const struct request *request)
{
	long log = request->flags >> MAP_HUGE_SHIFT & MAP_HUGE_MASK;

	if (log && log != MAP_HUGE_2MIB && log != MAP_HUGE_1GIB)
		return -EINVAL;
	return -ENOMEM;
}

static bool map_is_fixed(const struct request *request)
{
	return request->flags & (MAP_FIXED | MAP_FIXED_NOREPLACE);
}

/* A wish that is too low becomes the lowest address there is. */
static uintptr_t map_wish(uintptr_t address)
{
	address &= ~(MMAP_PAGE - 1);
	return address && address < MMAP_START ? MMAP_START : address;
}

/* Find the place, before the kind of the mapping is looked at. */
static int map_place(struct request *request)
{
	struct arrow_vma_info next;

	if (request->size > MMAP_END)
		return -ENOMEM;
	if (!map_is_fixed(request)) {
		request->start = map_wish(request->start);
		return arrow_vma_choose(
			&request->start, request->size,
			request->flags & MAP_32BIT ? ARROW_VMA_LOW : 0);
	}
	if (request->start > MMAP_END - request->size)
		return -ENOMEM;
	if (request->start % MMAP_PAGE)
		return -EINVAL;
	if (request->start < MMAP_START)
		return -EPERM;
	if (request->flags & MAP_FIXED_NOREPLACE &&
	    arrow_vma_next(request->start, &next) &&
	    next.start < request->start + request->size)
		return -EEXIST;
	return 0;
}

static unsigned int map_flags(const struct request *request)
{
	unsigned int flags = ARROW_VMA_FIXED; /* to the place that was found */

	if (request->flags & MAP_GROWSDOWN)
		flags |= ARROW_VMA_GROWS;
	if (request->flags & MAP_NORESERVE)
		flags |= ARROW_VMA_NORESERVE;
	if (request->flags & MAP_LOCKED)
		flags |= ARROW_VMA_LOCKED;
	return flags;
}

/* Map @source, of which the caller's reference is given back; NULL: memory. */
static int map_source(struct request *request, unsigned int flags,
		      struct arrow_vma_source *source)
{
	int error;

	if (flags & ARROW_VMA_SHARED && !source) {
		source = mmap_shared_new(request->size);
		if (!source)
			return -ENOMEM;
	}
	error = arrow_vma_map(&request->start, request->size,
			      request->protection, flags, source,
			      source ? request->offset : 0);
	if (source)
		source->ops->release(source);
	return error;
}

static int map_anonymous(struct request *request)
{
	long type = request->flags & MAP_TYPE;
	unsigned int flags = map_flags(request);

	request->offset = 0;
	if (type == MAP_SHARED && !(flags & ARROW_VMA_GROWS))
		flags |= ARROW_VMA_SHARED;
	else if (type != MAP_PRIVATE)
		return -EINVAL;
	return map_source(request, flags, NULL);
}

/* What a shared mapping asks of the file; @flags get what it means. */
static int map_check_shared(const struct request *request, unsigned int *flags)
{
	bool writable = arrow_file_writable(request->file);

	if ((request->flags & MAP_TYPE) == MAP_SHARED_VALIDATE &&
	    request->flags & ~MAP_KNOWN)
		return -EOPNOTSUPP;
	if (request->protection & PROT_WRITE && !writable)
		return -EACCES;
	*flags |= ARROW_VMA_SHARED;
	if (!writable)
		*flags |= ARROW_VMA_READONLY;
	return 0;
}

static int map_file(struct request *request)
{
	long type = request->flags & MAP_TYPE;
	unsigned int flags = map_flags(request);
	struct arrow_vma_source *source;
	int error = 0;

	if (request->offset > INT64_MAX ||
	    request->size > INT64_MAX - request->offset)
		return -EOVERFLOW;
	if (type == MAP_SHARED || type == MAP_SHARED_VALIDATE)
		error = map_check_shared(request, &flags);
	else if (type != MAP_PRIVATE)
		error = -EINVAL;
	if (error)
		return error;
	if (!arrow_file_readable(request->file))
		return -EACCES;
	if (!request->file->ops->map)
		return -ENODEV;
	if (flags & ARROW_VMA_GROWS)
		return -EINVAL;
	error = request->file->ops->map(request->file, &source);
	return error ? error : map_source(request, flags, source);
}

/* Bring pages in if that was asked for; what cannot come in stays out. */
static void map_populate(const struct request *request)
{
	struct arrow_vma_info info;
	bool wanted = (request->flags & (MAP_POPULATE | MAP_NONBLOCK)) ==
		      MAP_POPULATE;

	if (wanted || (arrow_vma_next(request->start, &info) &&
		       (info.flags & (ARROW_VMA_LOCKED | ARROW_VMA_ON_FAULT)) ==
			       ARROW_VMA_LOCKED))
		(void)arrow_vma_populate(request->start, request->size, 0);
}

static long map_check(const struct request *request)
{
	long error;

	if (request->flags & MAP_HUGETLB)
		return request->file ? -EINVAL : map_huge(request);
	error = mmap_may_access(request->protection);
	if (error)
		return error;
	if (!request->size)
		return -EINVAL;
	return mmap_page_up(request->size) ? 0 : -ENOMEM;
}

long arrow_sys_mmap(long address, long size, long protection, long flags,
		    long fd, long offset)
{
	struct request request = {
		.start = (uintptr_t)address,
		.size = (size_t)size,
		.protection = (unsigned int)protection & PROT_ALL,
		.flags = flags,
		.offset = (uint64_t)offset,
	};
	long error;

	if (request.offset % MMAP_PAGE)
		return -EINVAL;
	if (!(flags & MAP_ANONYMOUS)) {
		request.file = arrow_fd_get((int)fd);
		if (!request.file)
			return -EBADF;
	}
	error = map_check(&request);
	if (error)
		return error;
	request.size = mmap_page_up(request.size);
	error = map_place(&request);
	if (!error)
		error = mmap_may_map_locked(request.size, flags & MAP_LOCKED);
	if (!error)
		error = request.file ? map_file(&request)
				     : map_anonymous(&request);
	if (error)
		return error;
	map_populate(&request);
	return (long)request.start;
}

long arrow_sys_munmap(long address, long length, ARROW_SYS_REST4)
{
	uintptr_t start = (uintptr_t)address;
	size_t size = (size_t)length;

	if (start % MMAP_PAGE || start > MMAP_END || size > MMAP_END - start ||
	    !size)
		return -EINVAL;
	return arrow_vma_unmap(start, mmap_page_up(size));
}
