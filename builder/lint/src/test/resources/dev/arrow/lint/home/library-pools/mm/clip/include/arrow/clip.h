/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#include <arrow/compiler.h>
struct arrow_clip_ops;
ARROW_API void arrow_clip_close(void);
