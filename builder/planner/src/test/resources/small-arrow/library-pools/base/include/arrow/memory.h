#pragma once
#include <arrow/compiler.h>
ARROW_API void *memcpy(void *to, const void *from, unsigned long n);
