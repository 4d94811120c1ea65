/* SPDX-License-Identifier: BSD-3-Clause */
/* A jump and an access where no address is: SIGSEGV without one. */
#include "../handlers.h"

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d code %d address %p\n", signal, info->si_code, info->si_addr);
	siglongjmp(back, 1);
}

int main(void)
{
	handle(SIGSEGV, handler, 0);
	handle(SIGBUS, handler, 0);
	if (!sigsetjmp(back, 1))
		*(volatile char *)0x8000000000000000 = 1;
	if (!sigsetjmp(back, 1))
		((void (*)(void))0x123450)();
	puts("end");
	return 0;
}
