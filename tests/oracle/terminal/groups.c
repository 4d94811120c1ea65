/* SPDX-License-Identifier: BSD-3-Clause */
/* Which processes the terminal belongs to. */
#include "terminal.h"

int main(void)
{
	int group = -5;

	HOLDS(tcgetpgrp(0) == getpgrp());
	HOLDS(tcgetsid(0) == getsid(0));
	TRY(tcsetpgrp(0, getpgrp()));
	TRY(tcsetpgrp(0, 4711));
	TRY(ioctl(0, TIOCSPGRP, &group));
	TRY(ioctl(0, TIOCSPGRP, 8));
	TRY(ioctl(0, TIOCGPGRP, 8));
	TRY(ioctl(0, TIOCGSID, 8));
	return 0;
}
