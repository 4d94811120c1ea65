#include <arrow/wrods.h>
#include <arrow/compiler.h>
#include <arrow/nothing_like_it.h>
int mine_nothing;
