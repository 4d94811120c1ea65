#include <arrow/console.h>
