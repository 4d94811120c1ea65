/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * File descriptors: the program's numbers for open files. A new one is the
 * lowest that is free, and below the limit (RLIMIT_NOFILE).
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/file.h>
#include <arrow/types.h>

/* Linux's limits for the first process: soft, and the most a table holds. */
#define ARROW_FD_LIMIT 1024
#define ARROW_FD_MAX 1048576

/**
 * arrow_fd_init() - Open descriptors 0, 1 and 2.
 *
 * Called at start-up.
 *
 * Return: 0 or -ENOMEM.
 */
ARROW_API int arrow_fd_init(void);

/**
 * arrow_fd_get() - The file behind a descriptor.
 * @fd: any number
 *
 * Return: the file, without a reference for the caller: it may go when the
 * descriptor is closed. NULL if nothing is open there or it is open for its path
 * alone (O_PATH), which most calls must treat alike.
 */
ARROW_API struct arrow_file *arrow_fd_get(int fd);

/** arrow_fd_get_any() - The same, files open for their path alone included. */
ARROW_API struct arrow_file *arrow_fd_get_any(int fd);

/**
 * arrow_fd_free() - Find the lowest free descriptor.
 * @from: the lowest that will do
 *
 * There is room for it in the table: arrow_fd_put() at that number cannot fail.
 *
 * Return: the descriptor; -EMFILE at the limit; -ENOMEM.
 */
ARROW_API int arrow_fd_free(unsigned int from);

/**
 * arrow_fd_put() - Give a file its descriptor.
 * @fd: a number from arrow_fd_free(), nothing opened since
 * @file: one reference of the caller's becomes the table's
 * @close_on_exec: FD_CLOEXEC
 */
ARROW_API void arrow_fd_put(int fd, struct arrow_file *file,
			    bool close_on_exec);

/**
 * arrow_fd_install() - Give a file the lowest free descriptor.
 * @file: one reference of the caller's becomes the table's, but not on failure
 * @close_on_exec: FD_CLOEXEC
 *
 * Return: the descriptor; -EMFILE; -ENOMEM.
 */
ARROW_API int arrow_fd_install(struct arrow_file *file, bool close_on_exec);

/**
 * arrow_fd_close() - Close a descriptor.
 * @fd: any number
 *
 * Return: 0; -EBADF if nothing is open there.
 */
ARROW_API int arrow_fd_close(int fd);

/**
 * arrow_fd_close_on_exec() - The flag FD_CLOEXEC of an open descriptor.
 * @fd: something is open there
 */
ARROW_API bool arrow_fd_close_on_exec(int fd);

/** arrow_fd_set_close_on_exec() - Set that flag; something is open there. */
ARROW_API void arrow_fd_set_close_on_exec(int fd, bool close_on_exec);

/** arrow_fd_end() - The number behind the highest that ever was open. */
ARROW_API int arrow_fd_end(void);

/** arrow_fd_size() - How many descriptors the table has room for now. */
ARROW_API unsigned int arrow_fd_size(void);

/** arrow_fd_limit() - The limit in force: new numbers are below it. */
ARROW_API unsigned int arrow_fd_limit(void);

/**
 * arrow_fd_set_limit() - Set the limit.
 * @limit: at most %ARROW_FD_MAX; what is open above it stays open
 */
ARROW_API void arrow_fd_set_limit(unsigned int limit);

/**
 * arrow_fd_move() - Read into or write from a buffer of the program's.
 * @file: NULL: -EBADF
 * @buffer: its address
 * @size: as the program says
 * @position: where to begin, advanced; NULL: at the file's own
 * @write: or read
 *
 * Return: bytes moved; -EBADF, -EFAULT, -EINVAL and others as Linux's read and
 * write.
 */
ARROW_API long arrow_fd_move(struct arrow_file *file, uintptr_t buffer,
			     size_t size, int64_t *position, bool write);

/**
 * arrow_fd_move_vector() - The same with several buffers.
 * @vector: address of Linux's struct iovec in the program
 * @count: how many, checked here
 */
ARROW_API long arrow_fd_move_vector(struct arrow_file *file, uintptr_t vector,
				    unsigned long count, int64_t *position,
				    bool write);

/* Buffers of a call that need no memory of their own. */
#define ARROW_FD_VECTOR_FEW 8

/**
 * struct arrow_fd_vector - The buffers of a vectored call.
 * @io: the transfer with them
 * @many: their place, allocated, if it is not @few; else NULL
 * @few: room for a few
 */
struct arrow_fd_vector {
	struct arrow_io io;
	struct arrow_io_segment *many;
	struct arrow_io_segment few[ARROW_FD_VECTOR_FEW];
};

/**
 * arrow_fd_vector_take() - Take buffers from the program.
 * @vector: filled in; ends with arrow_fd_vector_end() if 0 is returned
 * @address: of Linux's struct iovec in the program
 * @count: how many
 *
 * Return: 0; -EINVAL if they are more than 1,024, or one is larger than a call
 * can move; -EFAULT; -ENOMEM.
 */
ARROW_API int arrow_fd_vector_take(struct arrow_fd_vector *vector,
				   uintptr_t address, unsigned long count);

/** arrow_fd_vector_end() - Give back what the buffers took. */
ARROW_API void arrow_fd_vector_end(struct arrow_fd_vector *vector);
