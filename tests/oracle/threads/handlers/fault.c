/* SPDX-License-Identifier: BSD-3-Clause */
/* A fault is handled by the thread that made it. */
#include "start.h"

static __thread sigjmp_buf back;
static __thread int faults;

static void handler(int signal, siginfo_t *info, void *context)
{
	faults++;
	printf("signal %d, code %d, at %d\n", signal, info->si_code,
	       (int)(long)info->si_addr);
	siglongjmp(back, 1);
}

static void *other(void *data)
{
	if (!sigsetjmp(back, 1))
		*(volatile int *)data = 1;
	print_blocked("behind it");
	return (void *)(long)faults;
}

int main(void)
{
	handle(SIGSEGV, handler, 0);
	for (long i = 1; i < 4; i++)
		printf("faults %ld\n", (long)end(start(other, (void *)i)));
	printf("ours %d\n", faults);
	other((void *)8);
	printf("ours %d\n", faults);
	return 0;
}
