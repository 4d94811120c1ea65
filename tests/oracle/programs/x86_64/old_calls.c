/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls that later architectures have in another form only. */
#include "oracle.h"

int main(void)
{
	char text[8];

	NEED(symlink("/data/hello.txt", "l") == 0);
	TRY(syscall(SYS_time, (void *)8));
	TRY(syscall(SYS_select, 1, (void *)8, NULL, NULL, NULL));
	TRY(syscall(SYS_readlink, "l", text, -1));
	TRY(syscall(SYS_readlink, "l", (void *)8, 5));
	TRY(syscall(SYS_readlink, "l", text, 5));
	return 0;
}
