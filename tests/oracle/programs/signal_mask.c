/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigprocmask: operations, unblockable signals, errors. */
#include "oracle.h"

static void mask(void)
{
	uint64_t set;

	NEED(syscall(SYS_rt_sigprocmask, 0, NULL, &set, 8) == 0);
	printf("%016llx\n", (unsigned long long)set);
}

int main(void)
{
	uint64_t set = ~0ull;
	uint64_t some = 0xff;

	mask();
	TRY(syscall(SYS_rt_sigprocmask, SIG_SETMASK, &set, NULL, 8));
	mask();
	TRY(syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, &some, NULL, 8));
	mask();
	some = 1;
	TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, &some, NULL, 8));
	mask();
	TRY(syscall(SYS_rt_sigprocmask, 9, &some, NULL, 8));
	TRY(syscall(SYS_rt_sigprocmask, 9, NULL, NULL, 8));
	TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, &some, NULL, 4));
	TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, (void *)8, NULL, 8));
	TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, NULL, (void *)8, 8));
	mask();
	return 0;
}
