#pragma once
#include <stddef.h>
#include <arrow/compiler.h>
ARROW_API void *memcpy(void *to, const void *from, size_t n);
