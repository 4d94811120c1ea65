/* SPDX-License-Identifier: BSD-3-Clause */
/* strerror and perror texts. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	for (int i = 0; i < 40; i++)
		printf("%d %s\n", i, strerror(i));
	errno = ENOENT;
	perror("prefix");
	return 0;
}
