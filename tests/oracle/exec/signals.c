/* SPDX-License-Identifier: BSD-3-Clause */
/* world: child */
/* Handlers go, what is ignored, blocked or waits stays. */
#include "exec.h"

static void handler(int number)
{
	(void)number;
}

static void tell(int number)
{
	struct sigaction action;

	sigaction(number, NULL, &action);
	printf("%d: %s, flags %x, mask %d\n", number,
	       action.sa_handler == SIG_DFL ? "default" :
	       action.sa_handler == SIG_IGN ? "ignored" : "handler",
	       (unsigned int)action.sa_flags & 0x58000007,
	       sigismember(&action.sa_mask, SIGUSR2));
}

static void tell_set(const char *name, const sigset_t *set)
{
	printf("%s:", name);
	for (int i = 1; i < 65; i++) {
		if (sigismember(set, i) == 1)
			printf(" %d", i);
	}
	printf("\n");
}

static void tell_all(void)
{
	sigset_t set;
	stack_t stack;

	tell(SIGUSR1);
	tell(SIGUSR2);
	tell(SIGTERM);
	tell(SIGCHLD);
	tell(SIGSEGV);
	sigprocmask(SIG_SETMASK, NULL, &set);
	tell_set("blocked", &set);
	sigpending(&set);
	tell_set("waiting", &set);
	TRY(sigaltstack(NULL, &stack));
	printf("stack: flags %d, size %d\n", stack.ss_flags, (int)stack.ss_size);
}

int main(int argc, char **argv)
{
	struct sigaction action = {.sa_handler = handler,
				   .sa_flags = SA_RESTART | SA_NODEFER};
	struct sigaction ignore = {.sa_handler = SIG_IGN,
				   .sa_flags = SA_RESTART};
	static char room[32768];
	stack_t stack = {.ss_sp = room, .ss_size = sizeof(room)};
	sigset_t set;

	if (exec_is(argc, argv, NULL)) {
		sigaddset(&action.sa_mask, SIGUSR2);
		sigaddset(&ignore.sa_mask, SIGUSR2);
		TRY(sigaction(SIGUSR1, &action, NULL));
		TRY(sigaction(SIGSEGV, &action, NULL));
		TRY(sigaction(SIGUSR2, &ignore, NULL));
		TRY(sigaction(SIGCHLD, &ignore, NULL));
		TRY(sigaltstack(&stack, NULL));
		sigemptyset(&set);
		sigaddset(&set, SIGTERM);
		sigaddset(&set, SIGUSR1);
		sigaddset(&set, SIGRTMAX);
		TRY(sigprocmask(SIG_BLOCK, &set, NULL));
		TRY(raise(SIGTERM));
		TRY(raise(SIGUSR1));
		exec_stage("next");
	}
	tell_all();
	if (exec_is(argc, argv, "next"))
		exec_stage("last");
	fflush(stdout);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	printf("still there\n");
	return 0;
}
