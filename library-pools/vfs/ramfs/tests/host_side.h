/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The same call here and on the host, random paths and descriptors that are
 * open on both sides.
 */
#pragma once

#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <arrow/test.h>

#include "real_vfs.h"

#define FDS 8

static char host_root[256];
static int host_fds[FDS], own_fds[FDS];
static unsigned int step;

/* Run one call on both sides, and compare. */
static long both_compare(const char *name, long host, long own)
{
	if (host != own)
		arrow_test_fail(__FILE__, __LINE__,
				"step %u, %s: the host says %ld, we say %ld",
				step, name, host, own);
	return own;
}

static long host_result(long result)
{
	return result < 0 ? -errno : result;
}

/* The same call on both sides; @host and @own are descriptors. */
static long both_call(const char *name, long number, arrow_syscall_function *call,
		      const long *host, const long *own)
{
	return both_compare(name,
			    host_result(syscall(number, host[0], host[1],
						host[2], host[3], host[4],
						host[5])),
			    call(own[0], own[1], own[2], own[3], own[4], own[5]));
}

#define BOTH(name, ...)                                                  \
	do {                                                             \
		long both[6] = {__VA_ARGS__};                            \
		both_call(#name, SYS_##name, arrow_sys_##name, both, both); \
	} while (0)

#define ON_FD(name, ...)                                                 \
	do {                                                             \
		long on_host[6] = {host, __VA_ARGS__};                   \
		long on_own[6];                                          \
		memcpy(on_own, on_host, sizeof(on_own));                 \
		on_own[0] = own;                                         \
		both_call(#name, SYS_##name, arrow_sys_##name, on_host, on_own); \
	} while (0)

static uint64_t pick(uint64_t n)
{
	return arrow_test_random() % n;
}

static const char *random_name(void)
{
	static const char *const names[] = {
		"a", "b", "c", "d", "e", "a", "b", "c", ".", "..", "a/", "b/"};

	return names[pick(ARROW_COUNT(names))];
}

/* A path of up to four components in one of a few buffers. */
static const char *random_path(void)
{
	static char buffers[4][600];
	static unsigned int next;
	char *path = buffers[next++ % 4];
	uint64_t n = 1 + pick(4);

	path[0] = '\0';
	for (uint64_t i = 0; i < n; i++) {
		if (i)
			strcat(path, pick(12) ? "/" : "//");
		strcat(path, random_name());
	}
	if (pick(60) == 0) {
		memset(path, 'n', 300);
		path[pick(2) ? 255 : 256] = '\0';
	}
	if (pick(200) == 0)
		path[0] = '\0';
	return path;
}

/* Both or neither get the descriptor of a slot. */
static void keep_fd(long host, long own)
{
	uint64_t slot = pick(FDS);

	if (host < 0 || own < 0) {
		if (host >= 0)
			close((int)host);
		if (own >= 0)
			arrow_fd_close((int)own);
		return;
	}
	if (host_fds[slot] >= 0) {
		close(host_fds[slot]);
		arrow_fd_close(own_fds[slot]);
	}
	host_fds[slot] = (int)host;
	own_fds[slot] = (int)own;
}
