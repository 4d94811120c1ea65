/* SPDX-License-Identifier: BSD-3-Clause */
/* More lines are typed ahead than the terminal takes: none is lost. */
#include "terminal.h"

/* type: "0123456789abcde\r" * 600 */

int main(void)
{
	char bytes[64];
	long lines = 0, whole = 0;

	change_local(ECHO, 0);
	ask();
	wait_for(2000);
	wait_a_while();
	while (lines < 600) {
		ssize_t n = read(0, bytes, sizeof(bytes));

		lines++;
		whole += n == 16 && !memcmp(bytes, "0123456789abcde\n", 16);
	}
	printf("%ld lines, %ld whole\n", lines, whole);
	return 0;
}
