/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigreturn where there is no frame, and SIGSEGV has a handler. */
#include "../handlers.h"

static sigjmp_buf back;
static char room[65536];

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	printf("handler %d code %d sp %lld\n", signal, info->si_code,
	       (long long)user->uc_mcontext.gregs[REG_RSP]);
	siglongjmp(back, 1);
}

int main(void)
{
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};

	NEED(sigaltstack(&stack, NULL) == 0);
	handle(SIGSEGV, handler, SA_ONSTACK);
	if (!sigsetjmp(back, 1))
		__asm__ volatile("movl $64, %%esp\n\tmovl $15, %%eax\n\tsyscall"
				 :
				 :
				 : "rax", "rcx", "r11", "memory");
	puts("back");
	return 0;
}
