#include <arrow/paper.h>
