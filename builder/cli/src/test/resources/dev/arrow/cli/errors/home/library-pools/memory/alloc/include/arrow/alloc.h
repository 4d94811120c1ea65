#pragma once
#include <arrow/compiler.h>
ARROW_API void *arrow_alloc(unsigned long size);
