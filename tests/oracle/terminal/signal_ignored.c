/* SPDX-License-Identifier: BSD-3-Clause */
/* Keys whose signals are ignored or blocked: the line is forgotten all the same. */
#include "terminal.h"

/* type: "abc" */
/* type: "\003def\r" */
/* type: "abc" */
/* type: "\034def\r" */
/* type: "abc" */
/* type: "\032def\r" */
/* type: "abc\003def\r" */
/* type: "gone\rabc" */
/* type: "\003" */

int main(void)
{
	sigset_t set, pending;

	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	for (int i = 0; i < 3; i++) {
		ask();
		wait_a_while();
		ask();
		show_read(100);
	}
	change_local(0, NOFLSH);
	ask();
	show_read(100);
	change_local(NOFLSH, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigprocmask(SIG_BLOCK, &set, NULL);
	signal(SIGINT, SIG_DFL);
	ask();
	wait_a_while();
	ask();
	wait_a_while();
	sigpending(&pending);
	HOLDS(sigismember(&pending, SIGINT));
	int readable = -1;
	ioctl(0, FIONREAD, &readable);
	printf("%d\n", readable);
	return 0;
}
