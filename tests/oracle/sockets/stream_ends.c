/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends of a stream that are shut down or closed, and what the other one says. */
#include "sockets.h"

static int pair[2];

static void make(void)
{
	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
}

static void print_both(const char *what)
{
	printf("%s\n", what);
	print_ready("first", pair[0]);
	print_ready("second", pair[1]);
}

static void leave(void)
{
	close(pair[0]);
	close(pair[1]);
}

static void shut_down(void)
{
	char byte;

	make();
	print_both("new");
	TRY(write(pair[0], "left", 4));
	TRY(shutdown(pair[0], SHUT_WR));
	print_both("shut for writing");
	TRY(write(pair[0], "x", 1));
	TRY(write(pair[0], "", 0));
	print_receive("what was left", pair[1], 9, 0);
	print_receive("the end", pair[1], 9, 0);
	TRY(write(pair[1], "back", 4));
	TRY(shutdown(pair[0], SHUT_RD));
	print_both("shut for reading, too");
	print_receive("what was there", pair[0], 9, 0);
	TRY(read(pair[0], &byte, 1));
	TRY(write(pair[1], "x", 1));
	TRY(shutdown(pair[0], 3));
	TRY(shutdown(pair[0], -1));
	leave();
}

static void close_one(void)
{
	make();
	TRY(write(pair[0], "left", 4));
	TRY(close(pair[0]));
	print_ready("closed", pair[1]);
	print_readable("closed", pair[1]);
	print_receive("what was left", pair[1], 2, 0);
	print_receive("what was left", pair[1], 9, 0);
	print_receive("the end", pair[1], 9, 0);
	TRY(send(pair[1], "x", 1, MSG_NOSIGNAL));
	print_option("error", pair[1], SO_ERROR);
	close(pair[1]);
}

static void close_unread(void)
{
	make();
	TRY(write(pair[1], "never read", 10));
	TRY(write(pair[0], "read", 4));
	TRY(close(pair[0]));
	print_ready("closed with bytes", pair[1]);
	TRY(write(pair[1], "x", 1));
	print_receive("still there", pair[1], 9, 0);
	print_receive("then", pair[1], 9, 0);
	print_receive("then", pair[1], 9, 0);
	print_option("error", pair[1], SO_ERROR);
	close(pair[1]);
	make();
	TRY(write(pair[1], "never read", 10));
	TRY(close(pair[0]));
	print_option("error", pair[1], SO_ERROR);
	print_option("error", pair[1], SO_ERROR);
	close(pair[1]);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	shut_down();
	close_one();
	close_unread();
	return 0;
}
