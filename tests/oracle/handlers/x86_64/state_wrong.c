/* SPDX-License-Identifier: BSD-3-Clause */
/* A frame with a vector state that the processor would not take. */
#include "../handlers.h"

static sigjmp_buf back;
static int turn;

static void fault(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d code %d\n", signal, info->si_code);
	siglongjmp(back, 1);
}

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;
	unsigned char *state = (unsigned char *)user->uc_mcontext.fpregs;
	const uint64_t all = ~0ull;

	(void)signal;
	(void)info;
	switch (turn) {
	case 0: /* reserved bits of MXCSR */
		memset(state + 24, 0xff, 4);
		break;
	case 1: /* a compacted form */
		memcpy(state + 520, &all, sizeof(all));
		break;
	case 2: /* reserved words of the header */
		memcpy(state + 536, &all, sizeof(all));
		break;
	case 3: /* nowhere */
		user->uc_mcontext.fpregs = (void *)64;
		break;
	case 4: /* an instruction pointer that is none */
		user->uc_mcontext.gregs[REG_RIP] = (greg_t)0x800000000000;
		break;
	case 5: /* none: the first state */
		user->uc_mcontext.fpregs = NULL;
		break;
	case 6: /* as without XSAVE */
		memset(state + 464, 0, 4);
		break;
	}
}

int main(void)
{
	handle(SIGUSR1, handler, 0);
	handle(SIGSEGV, fault, 0);
	for (turn = 0; turn < 7; turn++) {
		printf("turn %d\n", turn);
		if (!sigsetjmp(back, 1)) {
			syscall(SYS_kill, getpid(), SIGUSR1);
			puts("went on");
		}
	}
	return 0;
}
