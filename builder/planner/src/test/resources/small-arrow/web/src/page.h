#include <arrow/uart.h>
int depth = CONFIG_PANIC_DEPTH;
