/* Written by arrow; edits are lost. Which function serves which system call. */
#include <arrow/gen.h>
#include <arrow/syscall.h>

/* Holes are called with a seventh argument, their number; the table's type has six. */
#define MISSING ((arrow_syscall_function *)(void (*)(void))arrow_syscall_missing)

<#list functions as function>
arrow_syscall_function ${function};
</#list>

arrow_syscall_function *const arrow_gen_syscalls[] = {
<#list slots as slot>
	${slot},
<#else>
	MISSING,
</#list>
};
const unsigned long arrow_gen_syscall_count = ${count};
<#if names?size != 0>

const char *const arrow_gen_syscall_names[] = {
<#list names as name>
	${name},
</#list>
};
const unsigned long arrow_gen_syscall_name_count = ${nameCount};
</#if>
