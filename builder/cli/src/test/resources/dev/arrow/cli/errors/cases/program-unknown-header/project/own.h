#include <arrow/word.h>
