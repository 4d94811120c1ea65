#include <arrow/uart.h>
