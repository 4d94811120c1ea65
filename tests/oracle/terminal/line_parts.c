/* SPDX-License-Identifier: BSD-3-Clause */
/* A line in several reads, and with buffers of one and of many parts. */
#include "terminal.h"

/* type: "abcdefgh\rij\r" */
/* type: "abcdef\r" */

int main(void)
{
	char first[3] = "", second[10] = "";
	struct iovec parts[] = {{first, 2}, {second, 9}};

	ask();
	wait_for(12);
	show_read(3);
	show_read(1);
	show_read(0);
	show_read(4);
	show_read(100);
	show_read(100);
	ask();
	TRY(readv(0, parts, 2));
	printf("%s|%s", first, second);
	TRY(read(0, (void *)8, 0));
	return 0;
}
