#include <arrow/words.h>
#include <arrow/counter.h>
int mine_nothing;
