/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/file.h>

/*
 * Locks of records: @test: F_GETLK, the lock at @argument of the program would
 * be granted; else F_SETLK and F_SETLKW. @open: it would belong to the open file
 * instead of the process.
 */
long fd_lock(struct arrow_file *file, uintptr_t argument, bool open, bool test);

/* What fcntl answers to a command of files of one kind; with FILE_CONTROL. */
long fd_control_kind(struct arrow_file *file, unsigned int command,
		     unsigned long argument);
