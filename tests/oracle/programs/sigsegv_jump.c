/* SPDX-License-Identifier: BSD-3-Clause */
/* Jumping to data. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	static char data[64] = {(char)0xc3};
	void (*f)(void) = (void (*)(void))(uintptr_t)data;

	f();
	return 0;
}
