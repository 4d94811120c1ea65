/* SPDX-License-Identifier: BSD-3-Clause */
/* A frame that asks for flags and segments that are not the program's. */
#include "../handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;
	greg_t *registers = user->uc_mcontext.gregs;

	(void)info;
	printf("handler %d\n", signal);
	/* IOPL 3, NT, VM, VIF, VIP, ID; interrupts off; CF on */
	registers[REG_EFL] |= 0x3f7001;
	registers[REG_EFL] &= ~0x50300ll;
}

int main(void)
{
	uint64_t flags;

	handle(SIGUSR1, handler, 0);
	syscall(SYS_kill, getpid(), SIGUSR1);
	__asm__ volatile("pushfq\n\tpopq %0" : "=r"(flags));
	printf("IOPL %llx NT %llx VM and above %llx\n",
	       (unsigned long long)(flags >> 12 & 3),
	       (unsigned long long)(flags >> 14 & 1),
	       (unsigned long long)(flags >> 17));
	return 0;
}
