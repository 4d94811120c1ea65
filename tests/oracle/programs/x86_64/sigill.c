/* SPDX-License-Identifier: BSD-3-Clause */
/* An instruction that is none. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	__asm__ volatile("ud2");
	return 0;
}
