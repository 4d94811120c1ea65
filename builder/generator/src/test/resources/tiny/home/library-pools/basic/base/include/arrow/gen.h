#pragma once
#include <arrow/compiler.h>
void arrow_gen_init(void);
extern char *arrow_gen_argv[];
extern const int arrow_gen_argc;
extern char *arrow_gen_env[];
typedef long arrow_syscall_function(long a, long b, long c, long d, long e, long f);
extern const short arrow_gen_syscalls[];
extern const unsigned long arrow_gen_syscall_gap;
extern const unsigned long arrow_gen_syscall_gap_size;
extern const unsigned long arrow_gen_syscall_count;
extern const char *const arrow_gen_syscall_names[];
extern const unsigned long arrow_gen_syscall_name_count;
