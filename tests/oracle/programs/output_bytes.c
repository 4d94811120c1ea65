/* SPDX-License-Identifier: BSD-3-Clause */
/* Every byte passes unchanged. */
#include "oracle.h"

int main(void)
{
	unsigned char all[256];

	for (int i = 0; i < 256; i++)
		all[i] = (unsigned char)i;
	NEED(write(1, all, 256) == 256);
	NEED(write(1, "\r\n\n\r", 4) == 4);
	return 0;
}
