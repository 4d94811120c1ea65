/* SPDX-License-Identifier: BSD-3-Clause */
/* A stack that is used up: the handler has one of its own, and jumps. */
#include "handlers.h"

static sigjmp_buf back;
static char room[65536];

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("handler %d code %d\n", signal, info->si_code);
	siglongjmp(back, 1);
}

static int deep(volatile char *above)
{
	volatile char here[4096];

	here[0] = above[0];
	return deep(here) + here[0];
}

int main(void)
{
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};
	volatile char first[1] = {0};

	handle(SIGSEGV, handler, SA_ONSTACK);
	TRY(sigaltstack(&stack, NULL));
	for (int i = 0; i < 3; i++) {
		if (!sigsetjmp(back, 1))
			deep(first);
		puts("back");
	}
	return 0;
}
