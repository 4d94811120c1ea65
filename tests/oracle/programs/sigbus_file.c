/* SPDX-License-Identifier: BSD-3-Clause */
/* Touching a mapping behind the end of its file ends the run. */
/* world: processor */
#include "touch.h"

int main(void)
{
	oracle_file("f", "abc");
	int fd = open("f", O_RDWR);
	volatile char *p = mmap(NULL, 3 * 4096, PROT_READ, MAP_SHARED, fd, 0);

	printf("%c\n", p[0]);
	fflush(stdout);
	printf("%c\n", p[4096]);
	return 0;
}
