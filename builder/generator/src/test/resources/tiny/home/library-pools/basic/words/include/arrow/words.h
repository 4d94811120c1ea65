#pragma once
#include <arrow/compiler.h>
ARROW_API int arrow_words_init(void);
ARROW_API int arrow_words_say(const char *word);
