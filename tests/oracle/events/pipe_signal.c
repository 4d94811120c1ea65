/* SPDX-License-Identifier: BSD-3-Clause */
/* world: child */
/* A write that nobody will read ends the program. */
#include "events.h"

int main(void)
{
	int ends[2];

	NEED(pipe(ends) == 0);
	TRY(close(ends[0]));
	TRY(write(ends[1], "x", 0));
	fflush(stdout);
	TRY(write(ends[1], "x", 1));
	return 0;
}
