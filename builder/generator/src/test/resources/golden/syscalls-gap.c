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
	"\t.short arrow_syscall_missing - arrow_gen_syscalls\n"
	"\t.short arrow_syscall_missing - arrow_gen_syscalls\n"
	"\t.short arrow_sys_close - arrow_gen_syscalls\n"
	"\t.short arrow_sys_dup - arrow_gen_syscalls\n"
	"\t.short arrow_syscall_missing - arrow_gen_syscalls\n"
	"\t.short arrow_syscall_missing - arrow_gen_syscalls\n"
	"\t.short arrow_sys_fcntl - arrow_gen_syscalls\n"
	"\t.size arrow_gen_syscalls, . - arrow_gen_syscalls\n"
	"\t.text\n");
const unsigned long arrow_gen_syscall_count = 7;
const unsigned long arrow_gen_syscall_gap = 3;
const unsigned long arrow_gen_syscall_gap_size = 6;
