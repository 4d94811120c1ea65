/* SPDX-License-Identifier: BSD-3-Clause */
/* A stack for handlers on which one more frame has no room. */
/* world: child */
#include "handlers.h"

#define SIZE 65536
#define GUARD 4096

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	raise(signal);
}

int main(void)
{
	char *room = mmap(NULL, GUARD + SIZE, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	stack_t stack = {.ss_sp = room + GUARD, .ss_size = SIZE};

	NEED(room != MAP_FAILED);
	/* what goes below it ends the program, too */
	NEED(mprotect(room, GUARD, PROT_NONE) == 0);
	handle(SIGUSR1, handler, SA_ONSTACK | SA_NODEFER);
	TRY(sigaltstack(&stack, NULL));
	fflush(stdout);
	raise(SIGUSR1);
	puts("not here");
	return 0;
}
