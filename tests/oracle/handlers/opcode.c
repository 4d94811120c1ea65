/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGILL with the address of what cannot be executed. */
#include "handlers.h"
#include "arch.h"

/* Undefined for good: ud2 and then something on x86_64, udf on arm64. */
#define UNDEFINED ".long 0x00000b0f"

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d\n", signal);
	HOLDS(info->si_code == UNDEFINED_CODE);
	HOLDS(info->si_addr != NULL);
	siglongjmp(back, 1);
}

int main(void)
{
	handle(SIGILL, handler, 0);
	for (int i = 0; i < 2; i++) {
		if (!sigsetjmp(back, 1))
			__asm__ volatile(UNDEFINED);
	}
	puts("end");
	return 0;
}
