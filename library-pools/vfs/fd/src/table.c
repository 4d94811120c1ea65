/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The table. It begins with room for a few and doubles up to the limit. A slot
 * is the address of the file, its lowest bit the flag FD_CLOEXEC.
 */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/mem.h>

#define FD_FEW 32
#define FD_CLOSE_ON_EXEC ((uintptr_t)1)

static uintptr_t fd_few[FD_FEW];
static uintptr_t *fd_slots = fd_few;
static unsigned int fd_size = FD_FEW;
static unsigned int fd_limit = ARROW_FD_LIMIT;

/* All descriptors below are in use. */
static unsigned int fd_lowest;

/* All from here on have never been in use. */
static unsigned int fd_end;

unsigned int arrow_fd_limit(void)
{
	return fd_limit;
}

void arrow_fd_set_limit(unsigned int limit)
{
	fd_limit = limit;
}

unsigned int arrow_fd_size(void)
{
	return fd_size;
}

int arrow_fd_end(void)
{
	return (int)fd_end;
}

struct arrow_file *arrow_fd_get_any(int fd)
{
	if ((unsigned int)fd >= fd_size)
		return NULL;
	return (struct arrow_file *)(fd_slots[fd] & ~FD_CLOSE_ON_EXEC);
}

struct arrow_file *arrow_fd_get(int fd)
{
	struct arrow_file *file = arrow_fd_get_any(fd);

	return file && !(file->flags & ARROW_FILE_PATH) ? file : NULL;
}

static int fd_grow(unsigned int needed)
{
	unsigned int size = fd_size;

	while (size < needed)
		size *= 2;
	uintptr_t *slots = arrow_alloc_zeroed(size, sizeof(*slots));

	if (!slots)
		return -ENOMEM;
	memcpy(slots, fd_slots, fd_size * sizeof(*slots));
	if (fd_slots != fd_few)
		arrow_free(fd_slots);
	fd_slots = slots;
	fd_size = size;
	return 0;
}

int arrow_fd_free(unsigned int from)
{
	unsigned int fd = from > fd_lowest ? from : fd_lowest;

	while (fd < fd_size && fd_slots[fd])
		fd++;
	if (from <= fd_lowest)
		fd_lowest = fd;
	if (fd >= fd_limit)
		return -EMFILE;
	if (fd >= fd_size && fd_grow(fd + 1))
		return -ENOMEM;
	return (int)fd;
}

void arrow_fd_put(int fd, struct arrow_file *file, bool close_on_exec)
{
	fd_slots[fd] =
		(uintptr_t)file | (close_on_exec ? FD_CLOSE_ON_EXEC : 0);
	if ((unsigned int)fd >= fd_end)
		fd_end = (unsigned int)fd + 1;
}

int arrow_fd_install(struct arrow_file *file, bool close_on_exec)
{
	int fd = arrow_fd_free(0);

	if (fd >= 0)
		arrow_fd_put(fd, file, close_on_exec);
	return fd;
}

int arrow_fd_close(int fd)
{
	struct arrow_file *file = arrow_fd_get_any(fd);

	if (!file)
		return -EBADF;
	fd_slots[fd] = 0;
	if ((unsigned int)fd < fd_lowest)
		fd_lowest = (unsigned int)fd;
	arrow_file_release(file);
	return 0;
}

bool arrow_fd_close_on_exec(int fd)
{
	return fd_slots[fd] & FD_CLOSE_ON_EXEC;
}

void arrow_fd_set_close_on_exec(int fd, bool close_on_exec)
{
	arrow_fd_put(fd, arrow_fd_get_any(fd), close_on_exec);
}
