/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Open files: what a descriptor stands for. Whoever opens something fills in an
 * arrow_file and its operations; descriptors share it by counting references.
 * An operation that is missing (NULL) has the meaning said there, so a device
 * brings only what it can do.
 *
 * Errors are negative errno, those that the program shall see.
 */
#pragma once

#include <arrow/arch/open.h>
#include <arrow/compiler.h>
#include <arrow/file_stat.h>
#include <arrow/io.h>
#include <arrow/types.h>

/* Flags of an open file; Linux's O_... values. */
#define ARROW_FILE_READ_ONLY 0
#define ARROW_FILE_WRITE_ONLY 01
#define ARROW_FILE_READ_WRITE 02
#define ARROW_FILE_ACCESS 03
#define ARROW_FILE_APPEND 02000
#define ARROW_FILE_NONBLOCK 04000
#define ARROW_FILE_DSYNC 010000
#define ARROW_FILE_ASYNC 020000
#define ARROW_FILE_DIRECT ARROW_ARCH_OPEN_DIRECT
#define ARROW_FILE_LARGE ARROW_ARCH_OPEN_LARGE
#define ARROW_FILE_NOATIME 01000000
#define ARROW_FILE_PATH 010000000

/* O_CLOEXEC: not of the file but of the descriptor. */
#define ARROW_FILE_CLOSE_ON_EXEC 02000000u

/* FIONREAD, an ioctl: how many bytes can be read. */
#define ARROW_FILE_READABLE 0x541b

/* Bits of poll; Linux's POLL... values. */
#define ARROW_FILE_POLL_IN 0x001
#define ARROW_FILE_POLL_PRI 0x002
#define ARROW_FILE_POLL_OUT 0x004
#define ARROW_FILE_POLL_ERR 0x008
#define ARROW_FILE_POLL_HUP 0x010
#define ARROW_FILE_POLL_NVAL 0x020
#define ARROW_FILE_POLL_RDNORM 0x040
#define ARROW_FILE_POLL_WRNORM 0x100

/* Told beside them, above Linux's 16 bits: nobody can wait for it, it is always
 * ready. */
#define ARROW_FILE_POLL_ALWAYS 0x10000

#define ARROW_FILE_POLL_READABLE \
	(ARROW_FILE_POLL_IN | ARROW_FILE_POLL_RDNORM)
#define ARROW_FILE_POLL_WRITABLE \
	(ARROW_FILE_POLL_OUT | ARROW_FILE_POLL_WRNORM)

/* Values of whence for seek. */
#define ARROW_FILE_SEEK_SET 0
#define ARROW_FILE_SEEK_CURRENT 1
#define ARROW_FILE_SEEK_END 2
#define ARROW_FILE_SEEK_DATA 3
#define ARROW_FILE_SEEK_HOLE 4

/* Commands of fcntl; Linux's F_SETPIPE_SZ and F_GETPIPE_SZ. */
#define ARROW_FILE_CONTROL_SET_PIPE_SIZE 1031
#define ARROW_FILE_CONTROL_GET_PIPE_SIZE 1032

struct arrow_file;
struct arrow_vfs_entry;
struct arrow_vma_source;
struct arrow_wait_queue;

/**
 * struct arrow_file_ops - What can be done with an open file.
 * @read: move bytes to @io, at most io->left, from @position on, which is then
 *	advanced; files without positions ignore it. Returns the count, 0 at the
 *	end. Called only if the file was opened for reading. NULL: -EINVAL
 * @write: the counterpart. NULL: -EINVAL
 * @seek: the new position, which the caller stores; NULL: there are no
 *	positions, -ESPIPE
 * @ioctl: requests that are not every file's. NULL: -ENOTTY
 * @anonymous: what /proc/self/fd shows behind "anon_inode:"; there with
 *	FILE_ANONYMOUS. NULL: files of this kind have names, or are pipes
 * @control: ARROW_FILE_CONTROL_ commands of fcntl, which are for files of this
 *	kind alone; there with FILE_CONTROL. NULL: -EBADF
 * @poll: ARROW_FILE_POLL_ bits that hold now. NULL: readable and writable
 * @queue: woken when those bits may have changed; must stay as long as the file.
 *	NULL, or that it says NULL: nobody wakes, and whoever waits looks each
 *	millisecond
 * @stat: attributes. Never NULL
 * @sync: bring to the medium what must survive. NULL: -EINVAL
 * @truncate: set the size. NULL: -EINVAL
 * @allocate: fallocate with Linux's @mode. NULL: -ENODEV
 * @map: the memory behind the file, with a reference held for the caller; *source
 *	NULL: the file is as anonymous memory (/dev/zero). NULL: -ENODEV
 * @release: the last reference is gone. NULL: nothing to do
 */
struct arrow_file_ops {
	ssize_t (*read)(struct arrow_file *file, struct arrow_io *io,
			int64_t *position);
	ssize_t (*write)(struct arrow_file *file, struct arrow_io *io,
			 int64_t *position);
	int64_t (*seek)(struct arrow_file *file, int64_t offset, int whence);
	long (*ioctl)(struct arrow_file *file, unsigned int request,
		      uintptr_t argument);
#if CONFIG_FILE_ANONYMOUS
	const char *anonymous;
#endif
#if CONFIG_FILE_CONTROL
	long (*control)(struct arrow_file *file, unsigned int command,
			unsigned long argument);
#endif
	unsigned int (*poll)(struct arrow_file *file);
	struct arrow_wait_queue *(*queue)(struct arrow_file *file);
	int (*stat)(struct arrow_file *file, struct arrow_file_stat *stat);
	int (*sync)(struct arrow_file *file);
	int (*truncate)(struct arrow_file *file, int64_t size);
	int (*allocate)(struct arrow_file *file, int mode, int64_t offset,
			int64_t size);
	int (*map)(struct arrow_file *file, struct arrow_vma_source **source);
	void (*release)(struct arrow_file *file);
};

/**
 * struct arrow_file - An open file.
 * @ops: its operations
 * @references: descriptors and others that hold it
 * @flags: ARROW_FILE_ flags and the O_... bits of open that F_GETFL shows
 * @position: where the next read or write begins; for @ops with seek
 * @entry: the name it was opened by, a reference of the file's; NULL if none
 * @data: what @ops like, such as the driver of a device
 * @object: what it is, the same for all open files of one; NULL: nothing shared
 * @lock: flock: 0 none, 1 shared, 2 exclusive
 * @watched: who wants to know of its end; there with FILE_WATCHED
 */
struct arrow_file {
	const struct arrow_file_ops *ops;
	unsigned int references;
	unsigned int flags;
	int64_t position;
	struct arrow_vfs_entry *entry;
	const void *data;
	void *object;
	unsigned int lock;
#if CONFIG_FILE_WATCHED
	void *watched;
#endif
};

/**
 * struct arrow_file_limit - How large the program may make files.
 * @size: bytes; UINT64_MAX: no limit
 * @exceeded: called when it is passed, before the call fails with -EFBIG; NULL:
 *	nothing
 */
struct arrow_file_limit {
	uint64_t size;
	void (*exceeded)(void);
};

/** arrow_file_limit - The one in force (RLIMIT_FSIZE). */
ARROW_API extern struct arrow_file_limit arrow_file_limit;

/**
 * arrow_file_may_grow() - Whether a plain file may become so large.
 * @size: bytes
 *
 * Return: 0; -EFBIG, and who set the limit knows.
 */
ARROW_API int arrow_file_may_grow(uint64_t size);

/**
 * arrow_file_new() - Make an open file with one reference.
 * @ops: its operations
 * @flags: its flags; all else is 0
 *
 * Return: the file, or NULL when memory is out.
 */
ARROW_API struct arrow_file *arrow_file_new(const struct arrow_file_ops *ops,
					    unsigned int flags) __must_check;

/**
 * arrow_file_unwatch - Called before a file goes whose @watched is not NULL. There
 * with FILE_WATCHED, set by whoever sets @watched.
 */
ARROW_API extern void (*arrow_file_unwatch)(struct arrow_file *file);

/**
 * arrow_file_anonymous_stat() - The attributes of files that are no file system's:
 * no kind, mode 0600, all the same inode.
 */
ARROW_API int arrow_file_anonymous_stat(struct arrow_file *file,
					struct arrow_file_stat *stat);

/**
 * arrow_file_anonymous_seek() - Stay where it is, wherever it shall go, as Linux has
 * it for such files.
 */
ARROW_API int64_t arrow_file_anonymous_seek(struct arrow_file *file,
					    int64_t offset, int whence);

/** arrow_file_hold() - Take a reference. Return: @file. */
static inline struct arrow_file *arrow_file_hold(struct arrow_file *file)
{
	file->references++;
	return file;
}

/**
 * arrow_file_release() - Give a reference back.
 * @file: after the last one its release operation has run and it is gone
 */
ARROW_API void arrow_file_release(struct arrow_file *file);

/** arrow_file_may() - Whether it was opened for writing, or for reading. */
static inline bool arrow_file_may(const struct arrow_file *file, bool write)
{
	/* the access plus one has a bit for reading and one for writing */
	return (file->flags + 1) >> write & 1;
}

/** arrow_file_readable() - Whether it was opened for reading. */
static inline bool arrow_file_readable(const struct arrow_file *file)
{
	return arrow_file_may(file, false);
}

/** arrow_file_writable() - Whether it was opened for writing. */
static inline bool arrow_file_writable(const struct arrow_file *file)
{
	return arrow_file_may(file, true);
}

/**
 * arrow_file_move() - Read or write, after the checks that are every file's.
 * @file: not opened for its path alone
 * @io: where the bytes go or come from
 * @position: where to begin, advanced
 * @write: or read
 *
 * Return: bytes moved, or -EBADF, -EINVAL, or the file's error.
 */
ARROW_API ssize_t arrow_file_move(struct arrow_file *file, struct arrow_io *io,
				  int64_t *position, bool write);

/** arrow_file_read() - Read by arrow_file_move(). */
static inline ssize_t arrow_file_read(struct arrow_file *file,
				      struct arrow_io *io, int64_t *position)
{
	return arrow_file_move(file, io, position, false);
}

/** arrow_file_write() - Write by arrow_file_move(). */
static inline ssize_t arrow_file_write(struct arrow_file *file,
				       struct arrow_io *io, int64_t *position)
{
	return arrow_file_move(file, io, position, true);
}

/**
 * arrow_file_poll() - What is ready now.
 * @file: any but one opened for its path alone
 *
 * Return: ARROW_FILE_POLL_ bits.
 */
ARROW_API unsigned int arrow_file_poll(struct arrow_file *file);
