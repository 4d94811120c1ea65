/* SPDX-License-Identifier: BSD-3-Clause */
/* The signal of such a write waits while it is blocked. */
#include "events.h"

int main(void)
{
	sigset_t set, pending;
	siginfo_t info;
	int ends[2];

	sigemptyset(&set);
	sigaddset(&set, SIGPIPE);
	NEED(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
	NEED(pipe(ends) == 0);
	NEED(close(ends[0]) == 0);
	TRY(write(ends[1], "x", 1));
	TRY(write(ends[1], "x", 1));
	NEED(sigpending(&pending) == 0);
	TRY(sigismember(&pending, SIGPIPE));
	TRY(sigwaitinfo(&set, &info));
	NEED(sigpending(&pending) == 0);
	TRY(sigismember(&pending, SIGPIPE));
	return 0;
}
