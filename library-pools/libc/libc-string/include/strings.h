/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <strings.h> of linked programs: comparison without regard to case (ASCII),
 * and the first set bit.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

ARROW_API int strcasecmp(const char *a, const char *b);
ARROW_API int strncasecmp(const char *a, const char *b, size_t n);

/* Position of the lowest bit that is set, from 1; 0 if none is. */
ARROW_API int ffs(int word);
