#include <arrow/console.h>
#include <arrow/panic.h>
#include "panic_priv.h"
int depth = CONFIG_PANIC_DEPTH;
