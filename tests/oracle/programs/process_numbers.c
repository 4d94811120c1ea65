/* SPDX-License-Identifier: BSD-3-Clause */
/* Process, group and session of the only process. */
#include "oracle.h"

int main(void)
{
	TRY(getpid());
	TRY(getppid());
	TRY(syscall(SYS_gettid));
	TRY(getpgrp());
	TRY(getpgid(0));
	TRY(getsid(0));
	TRY(getpgid(1));
	TRY(getpgid(99));
	TRY(getsid(99));
	TRY(setpgid(0, 99));
	TRY(setpgid(99, 0));
	TRY(setpgid(0, -1));
	return 0;
}
