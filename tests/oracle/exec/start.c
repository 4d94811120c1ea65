/* SPDX-License-Identifier: BSD-3-Clause */
/* The state of the processor at the first instruction: as if there had been none. */
#include "exec.h"
#include <rounding.h>

static volatile double one = 1.0, three = 3.0;

int main(int argc, char **argv)
{
	HOLDS(control() == CONTROL_FIRST);
	HOLDS((long double)one / three < 0.333333333333333334L);
	HOLDS(one / three <= 0.33333333333333331);
	HOLDS(errno == 0);
	if (argc < 3) {
		char *words[] = {"x", "y", argc > 1 ? "z" : NULL, NULL};

		errno = 5;
		fflush(stdout);
		set_control(CONTROL_UP);
		execve("/program", words, environ);
		printf("not executed\n");
	}
	return 0;
}
