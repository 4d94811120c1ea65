/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls that no kernel has. */
#include "oracle.h"

int main(void)
{
	TRY(syscall(9999));
	TRY(syscall(1023));
	TRY(syscall(-1));
	TRY(syscall(0x40000000 + 39));
	return 0;
}
