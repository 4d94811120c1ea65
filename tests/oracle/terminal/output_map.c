/* SPDX-License-Identifier: BSD-3-Clause */
/* What becomes of what is written. */
#include "terminal.h"

static void show(tcflag_t off, tcflag_t on)
{
	static const char text[] = "a\n\rb\r\rc\td\n\te\b\tFg\nh\033i\n";

	change_output(off, on);
	printf("%zd:", write(1, text, sizeof(text) - 1));
	fflush(stdout);
	change_output(~(OPOST | ONLCR), OPOST | ONLCR);
	write(1, "\n", 1);
}

int main(void)
{
	show(0, 0);
	show(ONLCR, 0);
	show(ONLCR, ONLRET);
	show(0, ONOCR);
	show(0, OCRNL);
	show(ONLCR, OCRNL | ONLRET);
	show(0, OLCUC);
	show(TABDLY, XTABS);
	show(0, OFILL | NLDLY | CRDLY | BSDLY | VTDLY | FFDLY);
	show(OPOST, 0);
	return 0;
}
