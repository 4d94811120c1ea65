#pragma once
#include <arrow/arch/bits.h>
void arrow_arch_stop(void);
