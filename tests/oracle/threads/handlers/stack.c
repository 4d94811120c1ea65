/* SPDX-License-Identifier: BSD-3-Clause */
/* Each thread has a stack for handlers of its own, and begins without one. */
#include "start.h"

#define SIZE 65536

static __thread char *mine;

static void handler(int signal, siginfo_t *info, void *context)
{
	char here;
	stack_t now;

	sigaltstack(NULL, &now);
	printf("on it %d, in use %d\n",
	       mine && &here >= mine && &here < mine + SIZE,
	       !!(now.ss_flags & SS_ONSTACK));
}

static void give(void)
{
	mine = malloc(SIZE);
	const stack_t stack = {.ss_sp = mine, .ss_size = SIZE};

	TRY(sigaltstack(&stack, NULL));
}

static void *other(void *data)
{
	stack_t now;

	sigaltstack(NULL, &now);
	printf("begins with flags %d\n", now.ss_flags);
	raise(SIGUSR1);
	give();
	raise(SIGUSR1);
	return mine;
}

int main(void)
{
	handle(SIGUSR1, handler, SA_ONSTACK);
	give();
	raise(SIGUSR1);
	void *its = end(start(other, NULL));

	printf("others' is another %d\n", its != mine);
	raise(SIGUSR1);
	return 0;
}
