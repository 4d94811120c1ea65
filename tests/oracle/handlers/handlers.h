/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs that handle signals. */
#pragma once

#include "../programs/oracle.h"

#include <setjmp.h>
#include <ucontext.h>

/* Have a function called for a signal; @flags beside SA_SIGINFO. */
static inline void handle(int signal, void (*handler)(int, siginfo_t *, void *),
			  int flags)
{
	struct sigaction action;

	memset(&action, 0, sizeof(action));
	action.sa_sigaction = handler;
	action.sa_flags = flags | SA_SIGINFO;
	NEED(sigaction(signal, &action, NULL) == 0);
}

/* Block a signal or let it come. */
static inline void block(int how, int signal)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, signal);
	NEED(sigprocmask(how, &set, NULL) == 0);
}

/* The signals that are blocked, in hexadecimal. */
static inline void print_blocked(const char *name)
{
	uint64_t set;

	NEED(syscall(SYS_rt_sigprocmask, 0, NULL, &set, 8) == 0);
	printf("%s: blocked %016llx\n", name, (unsigned long long)set);
}
