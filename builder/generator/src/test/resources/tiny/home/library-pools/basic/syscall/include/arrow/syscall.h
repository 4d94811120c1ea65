#pragma once
#include <arrow/compiler.h>
ARROW_API long arrow_syscall_missing(long a, long b, long c, long d, long e, long f, long number);
