/* SPDX-License-Identifier: BSD-3-Clause */
/* F_GETPIPE_SZ and F_SETPIPE_SZ. */
#include "events.h"

static char bytes[70000];

int main(void)
{
	int ends[2], file = open("/data", O_RDONLY);
	int null = open("/dev/null", O_RDWR);

	NEED(pipe2(ends, O_NONBLOCK) == 0);
	TRY(fcntl(ends[0], F_GETPIPE_SZ));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 0));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 1));
	TRY(write(ends[1], bytes, 5000));
	TRY(fcntl(ends[0], F_SETPIPE_SZ, 4097));
	TRY(write(ends[1], bytes, 5000));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 4096));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 8192));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 100000));
	TRY(write(ends[1], bytes, 70000));
	print_readable("all", ends[0]);
	TRY(read(ends[0], bytes, 70000));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 65536));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 1 << 20));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 0x80000001));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, -1));
	TRY(fcntl(ends[1], F_GETPIPE_SZ));
	TRY(fcntl(file, F_GETPIPE_SZ));
	TRY(fcntl(null, F_SETPIPE_SZ, 4096));
	TRY(fcntl(99, F_GETPIPE_SZ));
	NEED(setuid(1000) == 0);
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 1 << 20));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, 4096));
	TRY(fcntl(ends[1], F_SETPIPE_SZ, (1 << 20) + 1));
	return 0;
}
