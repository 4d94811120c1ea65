#pragma once
#include <arrow/compiler.h>
ARROW_API int arrow_mine_get(void);
