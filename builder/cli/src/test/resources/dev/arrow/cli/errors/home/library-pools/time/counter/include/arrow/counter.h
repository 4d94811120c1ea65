#pragma once
#include <arrow/compiler.h>
ARROW_API unsigned long arrow_counter_read(void);
