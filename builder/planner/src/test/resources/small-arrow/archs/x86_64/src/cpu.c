#include <arrow/arch/cpu.h>
#include <arrow/panic.h>
