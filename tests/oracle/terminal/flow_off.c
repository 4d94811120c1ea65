/* SPDX-License-Identifier: BSD-3-Clause */
/* The keys that stop output and let it go on are characters. */
#include "terminal.h"

/* type: "\023a\021b\r" */

int main(void)
{
	change_input(IXON, 0);
	ask();
	show_read(100);
	return 0;
}
