/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGTRAP of a breakpoint and of single steps. */
#include "../handlers.h"

static volatile int steps;

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	if (info->si_code == TRAP_TRACE) {
		steps++;
		/* three are enough */
		if (steps == 3)
			user->uc_mcontext.gregs[REG_EFL] &= ~0x100ll;
		return;
	}
	printf("%d code %d address %p\n", signal, info->si_code, info->si_addr);
}

int main(void)
{
	handle(SIGTRAP, handler, 0);
	__asm__ volatile("int3");
	__asm__ volatile("pushfq\n\torl $0x100, (%%rsp)\n\tpopfq\n\t"
			 "nop\n\tnop\n\tnop\n\tnop\n\tnop"
			 :
			 :
			 : "cc", "memory");
	TRY(steps);
	return 0;
}
