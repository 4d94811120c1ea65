/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#include <arrow/compiler.h>

ARROW_API int arrow_rope_join(void);
ARROW_API int join(void), *arrow_string_cut(void);
ARROW_API void arrow_cut(void);
ARROW_API extern int arrow_rope;
