#pragma once
#include <arrow/compiler.h>
ARROW_API void *malloc(unsigned long n);
ARROW_API int arrow_malloc_init(void);
