/* SPDX-License-Identifier: BSD-3-Clause */
/* Output that a key or the program holds back. */
#include "terminal.h"

/* type: "\023" */
/* type: "\023\021" */
/* type: "\023x" */
/* type: "\021" */
/* type: "\023" */

static bool writable(void)
{
	struct pollfd file = { .fd = 1, .events = POLLOUT };

	return poll(&file, 1, 0) == 1;
}

/* Ask before output is held back, and wait until it must be. */
static bool held_by_keys(void)
{
	ask();
	wait_a_while();
	return !writable();
}

static bool is_refused(void)
{
	return write(1, "refused\n", 8) == -1 && errno == EAGAIN;
}

int main(void)
{
	bool held[8];

	change_local(ECHO, 0);
	NEED(fcntl(1, F_SETFL, fcntl(1, F_GETFL) | O_NONBLOCK) == 0);
	held[0] = held_by_keys();
	held[1] = is_refused();
	change_input(IXON, 0);
	printf("by the key %d, refused %d, without the mode %d\n", held[0],
	       held[1], !writable());
	change_input(0, IXON);
	printf("stop and start %d\n", held_by_keys());
	change_input(0, IXANY);
	printf("any key lets go %d\n", held_by_keys());
	change_input(IXANY, 0);
	ask();
	held[0] = tcflow(1, TCOOFF) == 0 && !writable();
	held[1] = is_refused();
	wait_a_while();
	held[2] = !writable();
	held[3] = tcflow(1, TCOON) == 0 && !writable();
	printf("by the program %d, refused %d, start lets go %d, itself %d\n",
	       held[0], held[1], !held[2], !held[3]);
	held[0] = held_by_keys();
	held[1] = tcflow(1, TCOON) == 0 && !writable();
	held[2] = tcflow(1, TCOOFF) == 0 && tcflow(1, TCOON) == 0 && !writable();
	printf("by the key %d, still %d, then %d\n", held[0], held[1], held[2]);
	return 0;
}
