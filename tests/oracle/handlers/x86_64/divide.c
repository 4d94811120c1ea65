/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGFPE says why: division by zero, of whole numbers and of x87's. */
#include "../handlers.h"

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	printf("%d code %d trap %lld at %d\n", signal, info->si_code,
	       (long long)user->uc_mcontext.gregs[REG_TRAPNO],
	       (uintptr_t)info->si_addr ==
		       (uintptr_t)user->uc_mcontext.gregs[REG_RIP]);
	siglongjmp(back, 1);
}

int main(void)
{
	volatile int zero = 0;
	uint16_t control = 0x37b;

	handle(SIGFPE, handler, 0);
	if (!sigsetjmp(back, 1))
		zero = 1 / zero;
	if (!sigsetjmp(back, 1)) {
		__asm__ volatile("fldcw %0\n\tfld1\n\tfldz\n\tfdivrp\n\tfwait"
				 :
				 : "m"(control));
	}
	puts("end");
	return 0;
}
