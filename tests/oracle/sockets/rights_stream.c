/* SPDX-License-Identifier: BSD-3-Clause */
/* Descriptors in a stream of bytes: a read ends behind the piece that has some. */
#include "control.h"

static int pair[2];

static void fill(void)
{
	int files[2] = {0, 1};

	NEED(write(pair[0], "plain ", 6) == 6);
	NEED(send_files(pair[0], "first ", files, 1) == 6);
	NEED(write(pair[0], "more ", 5) == 5);
	NEED(send_files(pair[0], "second ", files, 2) == 7);
	NEED(send_files(pair[0], "third ", files, 1) == 6);
	NEED(write(pair[0], "last of all.", 12) == 12);
}

static void drain(const char *what, size_t size, int flags)
{
	fill();
	for (int i = 0; i < 20; i++) {
		int left = 0;

		print_message(what, pair[1], size, 100, flags);
		close_from(5);
		NEED(ioctl(pair[1], FIONREAD, &left) == 0);
		if (!left)
			break;
	}
}

int main(void)
{
	char text[60] = "";
	int files[1] = {0};

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	drain("all", 60, 0);
	drain("waiting", 12, MSG_WAITALL);
	drain("small", 4, 0);
	fill();
	print_message("looked at", pair[1], 60, 100, MSG_PEEK);
	close_from(5);
	TRY(read(pair[1], text, 60));
	printf("'%s'\n", text);
	print_message("less room", pair[1], 60, 20, 0);
	TRY(read(pair[1], text, 60));
	TRY(read(pair[1], text, 60));
	TRY(dup(0));
	close(5);
	/* without a byte they do not go */
	TRY(send_files(pair[0], "", files, 1));
	print_message("nothing", pair[1], 60, 100, MSG_DONTWAIT);
	TRY(send_files(pair[0], "x", files, 1));
	TRY(shutdown(pair[0], SHUT_WR));
	print_message("x", pair[1], 60, 100, 0);
	print_message("the end", pair[1], 60, 100, 0);
	return 0;
}
