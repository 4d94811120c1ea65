/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#include <arrow/compiler.h>
ARROW_API extern const struct arrow_clip_ops arrow_rope_clip;
