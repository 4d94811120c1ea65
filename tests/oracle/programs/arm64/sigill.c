/* SPDX-License-Identifier: BSD-3-Clause */
/* An instruction that is none. */
/* world: processor */
/* world: child */
#include "oracle.h"

int main(void)
{
	__asm__ volatile(".inst 0");
	return 0;
}
