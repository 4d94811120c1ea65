/* SPDX-License-Identifier: BSD-3-Clause */
/* A line that is longer than the terminal takes: its end is kept. */
#include "terminal.h"

/* type: "0123456789abcdef" * 300 */
/* type: "\r" */
/* type: "next\r" */

static char bytes[8192];

int main(void)
{
	change_local(ECHO, 0);
	ask();
	wait_a_while();
	ask();
	wait_for(4000);
	ssize_t n = read(0, bytes, sizeof(bytes));

	printf("%zd, last %o %o %o\n", n, bytes[n - 3], bytes[n - 2], bytes[n - 1]);
	ask();
	show_read(100);
	return 0;
}
