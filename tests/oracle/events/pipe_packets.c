/* SPDX-License-Identifier: BSD-3-Clause */
/* O_DIRECT: each write is a packet, and one read takes one. */
#include "events.h"

static char bytes[20000];

int main(void)
{
	int ends[2];

	NEED(pipe2(ends, O_DIRECT | O_NONBLOCK) == 0);
	TRY(write(ends[1], "one", 3));
	TRY(write(ends[1], "second", 6));
	TRY(write(ends[1], "", 0));
	TRY(write(ends[1], bytes, 5000));
	print_readable("packets", ends[0]);
	TRY(read(ends[0], bytes, 100));
	TRY(read(ends[0], bytes, 2));
	print_readable("the rest of the second is gone", ends[0]);
	TRY(read(ends[0], bytes, 20000));
	TRY(read(ends[0], bytes, 20000));
	TRY(read(ends[0], bytes, 20000));
	/* the flag counts at each write, and can be changed */
	TRY(fcntl(ends[1], F_SETFL, O_NONBLOCK));
	TRY(write(ends[1], "plain", 5));
	TRY(write(ends[1], "more", 4));
	TRY(fcntl(ends[1], F_SETFL, O_NONBLOCK | O_DIRECT));
	TRY(write(ends[1], "packet", 6));
	TRY(fcntl(ends[1], F_SETFL, O_NONBLOCK));
	TRY(write(ends[1], "plain", 5));
	TRY(read(ends[0], bytes, 20000));
	TRY(read(ends[0], bytes, 20000));
	for (int i = 0; i < 16; i++)
		NEED(write(ends[1], bytes, 4096) == 4096);
	TRY(write(ends[1], "x", 1));
	return 0;
}
