/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#include <arrow/compiler.h>
ARROW_API void free(void *block);
