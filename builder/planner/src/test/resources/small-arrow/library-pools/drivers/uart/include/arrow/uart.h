#pragma once
#include <arrow/console.h>
ARROW_API int arrow_uart_init(void);
ARROW_API extern const struct arrow_console_ops arrow_uart_console;
#if CONFIG_UART_FAST
int arrow_uart_speed;
#endif
