/* SPDX-License-Identifier: BSD-3-Clause */
/* Handlers on a stack of their own; what sigaltstack says meanwhile. */
#include "handlers.h"

static char room[65536];

static bool is_on(const void *at)
{
	return (const char *)at >= room && (const char *)at < room + sizeof(room);
}

static void show(const char *name)
{
	stack_t stack;

	NEED(sigaltstack(NULL, &stack) == 0);
	printf("%s: flags %d size %zu place %d\n", name, stack.ss_flags,
	       stack.ss_size, stack.ss_sp == room);
}

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};

	printf("handler %d on it %d\n", signal, is_on(&stack));
	HOLDS(is_on(info));
	HOLDS(is_on(context));
	show("in it");
	TRY(sigaltstack(&stack, NULL));
	printf("told: %d %zu\n", user->uc_stack.ss_sp == room,
	       user->uc_stack.ss_size);
	if (signal == SIGUSR1)
		TRY(raise(SIGUSR2));
}

int main(void)
{
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};

	show("first");
	handle(SIGUSR1, handler, SA_ONSTACK);
	handle(SIGUSR2, handler, SA_ONSTACK);
	handle(SIGHUP, handler, 0);
	TRY(raise(SIGUSR1));
	TRY(sigaltstack(&stack, NULL));
	show("set");
	TRY(raise(SIGUSR1));
	TRY(raise(SIGHUP));
	show("behind");
	stack.ss_flags = SS_DISABLE;
	TRY(sigaltstack(&stack, NULL));
	TRY(raise(SIGUSR2));
	show("none");
	return 0;
}
