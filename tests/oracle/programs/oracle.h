/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * For programs that run natively and in an image: what they print must not
 * depend on where they run. A call is printed as it stands, with its result or
 * the name of its error. Numbers that differ from run to run (addresses,
 * inodes, times) are turned into relations by the program itself.
 */
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define ORACLE_ERRORS(X)                                                     \
	X(EPERM) X(ENOENT) X(ESRCH) X(EINTR) X(EIO) X(ENXIO) X(E2BIG)        \
	X(ENOEXEC) X(EBADF) X(ECHILD) X(EAGAIN) X(ENOMEM) X(EACCES)          \
	X(EFAULT) X(ENOTBLK) X(EBUSY) X(EEXIST) X(EXDEV) X(ENODEV)           \
	X(ENOTDIR) X(EISDIR) X(EINVAL) X(ENFILE) X(EMFILE) X(ENOTTY)         \
	X(ETXTBSY) X(EFBIG) X(ENOSPC) X(ESPIPE) X(EROFS) X(EMLINK) X(EPIPE)  \
	X(EDOM) X(ERANGE) X(EDEADLK) X(ENAMETOOLONG) X(ENOLCK) X(ENOSYS)     \
	X(ENOTEMPTY) X(ELOOP) X(ENODATA) X(EOVERFLOW) X(EBADFD) X(EOPNOTSUPP) \
	X(ENOTSOCK) X(ETIMEDOUT) X(EDESTADDRREQ) X(EMSGSIZE) X(EPROTOTYPE)   \
	X(ENOPROTOOPT) X(EPROTONOSUPPORT) X(ESOCKTNOSUPPORT)                 \
	X(EAFNOSUPPORT) X(EADDRINUSE) X(EADDRNOTAVAIL) X(ECONNABORTED)       \
	X(ECONNRESET) X(ENOBUFS) X(EISCONN) X(ENOTCONN) X(ESHUTDOWN)         \
	X(ETOOMANYREFS) X(ECONNREFUSED) X(EALREADY) X(EINPROGRESS)

/* Name of an error; "E?" for one that is not listed. */
static inline const char *oracle_error(int error)
{
#define ORACLE_CASE(name)                                                    \
	if (error == (name))                                                 \
		return #name;
	ORACLE_ERRORS(ORACLE_CASE)
#undef ORACLE_CASE
	return "E?";
}

static inline long oracle_report(const char *call, long result, int error)
{
	if (result == -1)
		printf("%s = -1 %s\n", call, oracle_error(error));
	else
		printf("%s = %ld\n", call, result);
	return result;
}

/* Print a call and its result. Value: the result. */
#define TRY(call)                                                            \
	__extension__({                                                      \
		errno = 0;                                                   \
		long oracle_result = (long)(call);                           \
		oracle_report(#call, oracle_result, errno);                  \
	})

/* Print only whether a call worked, or its error. Value: the result. */
#define WORKS(call)                                                          \
	__extension__({                                                      \
		errno = 0;                                                   \
		long oracle_result = (long)(call);                           \
		printf("%s: %s\n", #call,                                    \
		       oracle_result == -1 ? oracle_error(errno) : "ok");    \
		oracle_result;                                               \
	})

/* Print whether something holds. */
#define HOLDS(condition)                                                     \
	printf("%s: %s\n", #condition, (condition) ? "yes" : "no")

/* What must work before anything can be tried. */
#define NEED(condition)                                                      \
	do {                                                                 \
		if (!(condition)) {                                          \
			printf("needed: %s (%s)\n", #condition,              \
			       oracle_error(errno));                         \
			exit(99);                                            \
		}                                                            \
	} while (0)

/* Make a file with this content. */
static inline void oracle_file(const char *path, const char *content)
{
	int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0644);
	size_t size = strlen(content);

	NEED(fd >= 0);
	NEED(write(fd, content, size) == (ssize_t)size);
	NEED(close(fd) == 0);
}

/* Print a file's content between bars, at most 200 bytes. */
static inline void oracle_print_file(const char *path)
{
	char text[201];
	int fd = open(path, O_RDONLY);

	if (fd < 0) {
		printf("%s: %s\n", path, oracle_error(errno));
		return;
	}
	ssize_t n = read(fd, text, sizeof(text) - 1);
	if (n < 0)
		printf("%s: read %s\n", path, oracle_error(errno));
	else
		printf("%s: %zd |%.*s|\n", path, n, (int)n, text);
	close(fd);
}

/* Print what does not depend on the machine of a struct stat. */
static inline void oracle_print_stat(const char *name, const struct stat *st)
{
	printf("%s: mode %06o links %lu uid %u gid %u", name,
	       (unsigned int)st->st_mode, (unsigned long)st->st_nlink,
	       (unsigned int)st->st_uid, (unsigned int)st->st_gid);
	if (!S_ISDIR(st->st_mode))
		printf(" size %lld blocks %lld", (long long)st->st_size,
		       (long long)st->st_blocks);
	printf(" blksize %ld rdev %lx\n", (long)st->st_blksize,
	       (unsigned long)st->st_rdev);
}
