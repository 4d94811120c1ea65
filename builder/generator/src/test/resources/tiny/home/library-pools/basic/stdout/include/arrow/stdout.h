#pragma once
#include <arrow/console.h>
ARROW_API extern const struct arrow_console_ops arrow_stdout_console;
