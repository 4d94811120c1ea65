#include <arrow/alloc.h>
#include <malloc.h>
