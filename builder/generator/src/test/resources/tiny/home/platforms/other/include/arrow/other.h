#pragma once
#include <arrow/compiler.h>
ARROW_API int arrow_other_answer(void);
