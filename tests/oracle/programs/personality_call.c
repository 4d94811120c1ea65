/* SPDX-License-Identifier: BSD-3-Clause */
/* personality. */
#include "oracle.h"

int main(void)
{
	TRY(syscall(SYS_personality, 0xffffffff));
	TRY(syscall(SYS_personality, 0));
	return 0;
}
