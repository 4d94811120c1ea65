#include <arrow/alloc.h>
int check = CONFIG_TLSF_CHECK;
