/* SPDX-License-Identifier: BSD-3-Clause */
/* sigaltstack stores and tells; its errors. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	static char memory[16384];
	stack_t stack = {memory, 0, sizeof(memory)}, old;

	TRY(sigaltstack(NULL, &old));
	printf("flags %d\n", old.ss_flags);
	TRY(sigaltstack(&stack, NULL));
	TRY(sigaltstack(NULL, &old));
	printf("flags %d size %zu\n", old.ss_flags, old.ss_size);
	HOLDS(old.ss_sp == memory);
	stack.ss_size = 100;
	TRY(sigaltstack(&stack, NULL));
	stack.ss_size = sizeof(memory);
	stack.ss_flags = 77;
	TRY(sigaltstack(&stack, NULL));
	stack.ss_flags = SS_DISABLE;
	TRY(sigaltstack(&stack, &old));
	TRY(syscall(SYS_sigaltstack, NULL, (void *)8));
	TRY(syscall(SYS_sigaltstack, (void *)8, NULL));
	return 0;
}
