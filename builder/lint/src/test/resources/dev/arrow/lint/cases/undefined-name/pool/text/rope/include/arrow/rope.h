/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#include <arrow/compiler.h>
ARROW_API int arrow_rope_init(void);
ARROW_API extern const struct arrow_clip_ops arrow_rope_clip;
ARROW_API long arrow_sys_read(long);
ARROW_API int arrow_rope_join(void);
