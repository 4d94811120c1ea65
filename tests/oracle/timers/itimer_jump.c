/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler that does not return ends what takes too long. */
#include "timers.h"

static sigjmp_buf out;

static void leave(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	siglongjmp(out, signal);
}

int main(void)
{
	handle(SIGALRM, leave, 0);
	for (volatile int i = 0; i < 3; i++) {
		int signal = sigsetjmp(out, 1);

		if (signal) {
			printf("%d: left by %d\n", i, signal);
			print_blocked("then");
			continue;
		}
		set_timer(ITIMER_REAL, 10000, 0);
		for (;;)
			continue;
	}
	return 0;
}
