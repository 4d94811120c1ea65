/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends of a pipe that go, and what the other one says then. */
#include "events.h"

int main(void)
{
	char text[16];
	int ends[2], again;

	signal(SIGPIPE, SIG_IGN);
	NEED(pipe(ends) == 0);
	TRY(write(ends[1], "last", 4));
	TRY(close(ends[1]));
	print_ready("closed for writing", ends[0]);
	TRY(read(ends[0], text, 2));
	print_ready("half of it", ends[0]);
	TRY(read(ends[0], text, 16));
	print_ready("all of it", ends[0]);
	TRY(read(ends[0], text, 16));
	TRY(read(ends[0], text, 0));
	TRY(close(ends[0]));

	NEED(pipe(ends) == 0);
	TRY(write(ends[1], "x", 1));
	TRY(close(ends[0]));
	print_ready("closed for reading", ends[1]);
	TRY(write(ends[1], "x", 1));
	TRY(write(ends[1], "x", 0));
	TRY(write(ends[1], NULL, 1));
	TRY(fcntl(ends[1], F_GETPIPE_SZ));
	TRY(close(ends[1]));

	/* an end is open as long as one of its descriptors is */
	NEED(pipe(ends) == 0);
	NEED((again = dup(ends[1])) >= 0);
	TRY(close(ends[1]));
	print_ready("one writer left", ends[0]);
	TRY(write(again, "more", 4));
	TRY(close(again));
	TRY(read(ends[0], text, 16));
	TRY(read(ends[0], text, 16));
	return 0;
}
