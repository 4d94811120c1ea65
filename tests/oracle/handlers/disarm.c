/* SPDX-License-Identifier: BSD-3-Clause */
/* SS_AUTODISARM: the stack is given up while a handler is on it. */
#include "handlers.h"

#define DISARM ((int)(1u << 31))

static char room[65536];

static void show(const char *name)
{
	stack_t stack;

	NEED(sigaltstack(NULL, &stack) == 0);
	printf("%s: flags %x size %zu place %d\n", name,
	       (unsigned int)stack.ss_flags, stack.ss_size,
	       stack.ss_sp == room);
}

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	(void)info;
	printf("handler %d\n", signal);
	show("in it");
	HOLDS((char *)&user >= room && (char *)&user < room + sizeof(room));
	printf("told %x\n", (unsigned int)user->uc_stack.ss_flags);
}

int main(void)
{
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};

	stack.ss_flags = DISARM;
	handle(SIGUSR1, handler, SA_ONSTACK);
	TRY(sigaltstack(&stack, NULL));
	show("set");
	TRY(raise(SIGUSR1));
	show("behind");
	TRY(raise(SIGUSR1));
	return 0;
}
