/* SPDX-License-Identifier: BSD-3-Clause */
/* An address that no processor has. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	volatile char *p = (volatile char *)(uintptr_t)0x8000000000000000;

	return *p;
}
