#pragma once
#include <arrow/compiler.h>
ARROW_API void arrow_plat_exit(int status);
