#include <arrow/alloc.h>
