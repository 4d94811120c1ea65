/* SPDX-License-Identifier: BSD-3-Clause */
/* The key that quits ends the program, also while it waits in poll. */
#include "terminal.h"

/* type: "abc" */
/* type: "\034" */

int main(void)
{
	struct pollfd file = {.fd = 0, .events = POLLIN};

	ask();
	wait_a_while();
	ask();
	TRY(poll(&file, 1, 20000));
	return 0;
}
