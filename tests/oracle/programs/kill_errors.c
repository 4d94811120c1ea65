/* SPDX-License-Identifier: BSD-3-Clause */
/* kill and its relatives without effect. */
#include "oracle.h"

int main(void)
{
	TRY(kill(getpid(), 0));
	TRY(kill(99, 0));
	TRY(kill(getpid(), 65));
	TRY(kill(getpid(), -1));
	TRY(kill(-99, 0));
	TRY(kill(0, 0));
	TRY(kill(-1, 0));
	TRY(syscall(SYS_tkill, syscall(SYS_gettid), 0));
	TRY(syscall(SYS_tkill, 0, 0));
	TRY(syscall(SYS_tkill, 99, 0));
	TRY(syscall(SYS_tgkill, getpid(), 99, 0));
	TRY(syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), 0));
	TRY(syscall(SYS_tgkill, 0, 1, 0));
	TRY(syscall(SYS_tgkill, 99, 99, 0));
	return 0;
}
