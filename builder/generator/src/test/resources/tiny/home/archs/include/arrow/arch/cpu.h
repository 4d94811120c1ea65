#pragma once
#include <arrow/compiler.h>
ARROW_API void arrow_arch_stop(void);
