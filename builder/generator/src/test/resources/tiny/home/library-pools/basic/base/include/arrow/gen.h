#pragma once
#include <arrow/compiler.h>
void arrow_gen_init(void);
extern char *arrow_gen_argv[];
extern const int arrow_gen_argc;
extern char *arrow_gen_env[];
