/* SPDX-License-Identifier: BSD-3-Clause */
/* There are no children to wait for. */
#include "oracle.h"
#include <sys/wait.h>

int main(void)
{
	int status;
	siginfo_t info;

	TRY(wait(&status));
	TRY(waitpid(-1, &status, WNOHANG));
	TRY(waitpid(99, &status, 0));
	TRY(waitpid(-1, &status, 0x100));
	TRY(waitid(P_ALL, 0, &info, WEXITED));
	TRY(waitid(P_ALL, 0, &info, 0));
	TRY(waitid(99, 0, &info, WEXITED));
	return 0;
}
