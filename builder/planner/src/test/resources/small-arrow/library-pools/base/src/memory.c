#include <arrow/compiler.h>
