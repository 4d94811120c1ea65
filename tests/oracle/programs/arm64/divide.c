/* SPDX-License-Identifier: BSD-3-Clause */
/* Dividing by zero is no fault here. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	volatile int zero = 0, five = 5;

	printf("%d\n", five / zero);
	return 0;
}
