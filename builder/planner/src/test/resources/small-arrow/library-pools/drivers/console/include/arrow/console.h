#pragma once
#include <arrow/compiler.h>
struct arrow_console_ops;
ARROW_API void arrow_console_write(const char *text);
