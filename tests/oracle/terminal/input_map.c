/* SPDX-License-Identifier: BSD-3-Clause */
/* What becomes of carriage returns, newlines and the eighth bit. */
#include "terminal.h"

/* type: "a\rb\n" */
/* type: "a\rb\rc\n" */
/* type: "a\nb\r" */
/* type: "a\rb\n\r" */
/* type: "AbC\341\303\r" */
/* type: "AbC\r" */

int main(void)
{
	change_input(ICRNL, 0);
	ask();
	show_read(100);
	change_input(0, IGNCR);
	ask();
	show_read(100);
	change_input(IGNCR, INLCR | ICRNL);
	ask();
	show_read(100);
	change_input(ICRNL, INLCR | IGNCR);
	change_local(ICANON, 0);
	ask();
	wait_for(3);
	show_read(100);
	change_local(0, ICANON);
	change_input(INLCR | IGNCR, ICRNL | ISTRIP);
	ask();
	show_read(100);
	change_input(ISTRIP, IUCLC);
	ask();
	show_read(100);
	return 0;
}
