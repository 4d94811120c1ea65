/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/file.h>

/* F_GETLK: the lock at @argument of the program would be granted. @open: it
 * would belong to the open file instead of the process. */
long fd_lock_test(struct arrow_file *file, uintptr_t argument, bool open);

/* F_SETLK and F_SETLKW. */
long fd_lock_set(struct arrow_file *file, uintptr_t argument, bool open);
