/* SPDX-License-Identifier: BSD-3-Clause */
/* Output modes hold for what is typed as well. */
#include "terminal.h"

/* type: "ab\tc\177\177\r" */
/* type: "ab\r" */
/* type: "ab\r" */

int main(void)
{
	change_output(0, XTABS);
	ask();
	show_read(100);
	change_output(ONLCR | XTABS, 0);
	ask();
	show_read(100);
	change_output(OPOST, ONLCR);
	ask();
	show_read(100);
	return 0;
}
