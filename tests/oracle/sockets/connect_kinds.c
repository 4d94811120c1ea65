/* SPDX-License-Identifier: BSD-3-Clause */
/* Types that do not go together, and connections in the wrong state. */
#include "sockets.h"

static struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "s"};
#define SIZE 4

static void one_type(int type)
{
	int types[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET};
	int fd = socket(AF_UNIX, type, 0);

	NEED(bind(fd, (void *)&name, SIZE) == 0);
	for (int i = 0; i < 3; i++) {
		int from = socket(AF_UNIX, types[i], 0);

		TRY(connect(from, (void *)&name, SIZE));
		TRY(sendto(from, "x", 1, MSG_NOSIGNAL, (void *)&name, SIZE));
		TRY(send(from, "x", 1, MSG_NOSIGNAL));
		TRY(recv(from, from ? (void *)&types[2] : NULL, 0,
			 MSG_DONTWAIT));
		close(from);
	}
	close(fd);
	NEED(unlink("s") == 0);
}

int main(void)
{
	int pair[2];

	one_type(SOCK_STREAM);
	one_type(SOCK_DGRAM);
	one_type(SOCK_SEQPACKET);
	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	TRY(listen(pair[0], 1));
	TRY(bind(pair[0], (void *)&name, SIZE));
	TRY(listen(pair[0], 1));
	TRY(connect(pair[1], (void *)&name, SIZE));
	return 0;
}
