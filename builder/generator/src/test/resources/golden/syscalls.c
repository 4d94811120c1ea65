/* Written by arrow; edits are lost. Which function serves which system call. */
#include <arrow/gen.h>
#include <arrow/syscall.h>

/* No initializer of C holds the distance between two symbols in 16 bits. */
__asm__(
	"\t.section .text.arrow_gen_syscalls, \"ax\"\n"
	"\t.balign 2\n"
	"\t.globl arrow_gen_syscalls\n"
	"\t.type arrow_gen_syscalls, %object\n"
	"arrow_gen_syscalls:\n"
	"\t.short arrow_sys_write - arrow_gen_syscalls\n"
	"\t.size arrow_gen_syscalls, . - arrow_gen_syscalls\n"
	"\t.text\n");
const unsigned long arrow_gen_syscall_count = 1;
const unsigned long arrow_gen_syscall_gap = 0;
const unsigned long arrow_gen_syscall_gap_size = 1;

const char *const arrow_gen_syscall_names[] = {
	"read",
	"write",
	0,
	"close",
};
const unsigned long arrow_gen_syscall_name_count = 4;
