/* SPDX-License-Identifier: BSD-3-Clause */
/* Dividing by zero. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	volatile int zero = 0;

	return 5 / zero;
}
