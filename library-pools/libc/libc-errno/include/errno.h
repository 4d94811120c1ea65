/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <errno.h> of linked programs: the numbers of <arrow/errno.h>, and the place
 * where libc leaves the last of them.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/errno.h>

#define errno (*arrow_libc_errno())

/** arrow_libc_errno() - Where errno of the running thread is. Never NULL. */
ARROW_API int *arrow_libc_errno(void);
