/* SPDX-License-Identifier: BSD-3-Clause */
/* world: child */
/* Who writes where nobody reads gets SIGPIPE. */
#include "sockets.h"

int main(void)
{
	int pair[2];

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	TRY(close(pair[0]));
	TRY(send(pair[1], "x", 1, MSG_NOSIGNAL));
	fflush(stdout);
	TRY(write(pair[1], "x", 1));
	printf("not reached\n");
	return 0;
}
