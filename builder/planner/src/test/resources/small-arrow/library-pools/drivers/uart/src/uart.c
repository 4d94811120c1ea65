#include <arrow/console.h>
#include <arrow/uart.h>
