#pragma once
#include <arrow/compiler.h>
struct arrow_console_ops {
	void (*write)(const char *text, unsigned long n);
};
extern const struct arrow_console_ops *const arrow_console_table[];
extern const unsigned int arrow_console_table_size;
ARROW_API void arrow_console_write(const char *text, unsigned long n);
