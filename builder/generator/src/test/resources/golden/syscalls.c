/* Written by arrow; edits are lost. Which function serves which system call. */
#include <arrow/gen.h>
#include <arrow/syscall.h>

/* Holes are called with a seventh argument, their number; the table's type has six. */
#define MISSING ((arrow_syscall_function *)(void (*)(void))arrow_syscall_missing)

arrow_syscall_function arrow_sys_write;

arrow_syscall_function *const arrow_gen_syscalls[] = {
	MISSING,
	arrow_sys_write,
};
const unsigned long arrow_gen_syscall_count = 2;

const char *const arrow_gen_syscall_names[] = {
	"read",
	"write",
	0,
	"close",
};
const unsigned long arrow_gen_syscall_name_count = 4;
