/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs that execute themselves, /program, or files that they make. */
#pragma once

#include "../programs/oracle.h"

#define EXEC_PROGRAM "/program"

/* Execute this program with one argument; only an error returns, and is told. */
static inline void exec_stage(const char *stage)
{
	char *arguments[] = {"program", (char *)stage, NULL};

	fflush(stdout);
	TRY(execve(EXEC_PROGRAM, arguments, environ));
	exit(99);
}

/* Are we at this stage? The first one has no argument. */
static inline bool exec_is(int argc, char **argv, const char *stage)
{
	return stage ? argc == 2 && !strcmp(argv[1], stage) : argc == 1;
}

static inline void exec_file(const char *path, const void *bytes, size_t n,
			     mode_t mode)
{
	int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);

	if (fd < 0 || write(fd, bytes, n) != (ssize_t)n || fchmod(fd, mode) ||
	    close(fd)) {
		printf("cannot write %s\n", path);
		exit(98);
	}
}

static inline void exec_text(const char *path, const char *text)
{
	exec_file(path, text, strlen(text), 0755);
}
