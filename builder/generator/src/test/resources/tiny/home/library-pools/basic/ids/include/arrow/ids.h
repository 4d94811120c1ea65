#pragma once
#include <arrow/compiler.h>
ARROW_API long arrow_sys_getpid(long a, long b, long c, long d, long e, long f);
