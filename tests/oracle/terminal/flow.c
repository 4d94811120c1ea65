/* SPDX-License-Identifier: BSD-3-Clause */
/* Holding output back, waiting for it, breaks. */
#include "terminal.h"

/* type: "\023a\021b\r" */

int main(void)
{
	int left = -1;

	TRY(tcdrain(1));
	TRY(ioctl(1, TIOCOUTQ, &left));
	printf("%d\n", left);
	TRY(tcsendbreak(1, 0));
	int stopped = tcflow(1, TCOOFF), on = tcflow(1, TCOON);

	printf("%d %d\n", stopped, on);
	TRY(tcflow(1, TCION));
	TRY(tcflow(1, 4));
	TRY(tcflow(1, -1));
	ask();
	show_read(100);
	return 0;
}
