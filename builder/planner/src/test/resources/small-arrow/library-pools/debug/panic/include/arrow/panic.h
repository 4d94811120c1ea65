#pragma once
#include <arrow/compiler.h>
ARROW_API void arrow_panic(const char *format, ...);
