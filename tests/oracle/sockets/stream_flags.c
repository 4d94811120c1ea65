/* SPDX-License-Identifier: BSD-3-Clause */
/* Flags of receiving from a stream and sending to it. */
#include "sockets.h"

static int pair[2];

int main(void)
{
	struct sockaddr_un name = {.sun_family = AF_UNIX};
	socklen_t size = sizeof(name);
	char text[16];
	int on = 1;

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	print_receive("nothing", pair[1], 9, MSG_DONTWAIT);
	print_receive("no room", pair[1], 0, MSG_DONTWAIT);
	TRY(send(pair[0], "one", 3, 0));
	TRY(send(pair[0], "two", 3, MSG_EOR));
	TRY(send(pair[0], "three", 5, MSG_MORE));
	print_readable("three pieces", pair[1]);
	print_receive("looked at", pair[1], 9, MSG_PEEK);
	print_receive("looked at all", pair[1], 99, MSG_PEEK | MSG_WAITALL);
	print_receive("read", pair[1], 5, 0);
	print_receive("cut says nothing", pair[1], 2, MSG_TRUNC);
	print_receive("all there is", pair[1], 99, MSG_WAITALL | MSG_DONTWAIT);
	TRY(read(pair[1], text, 0));
	TRY(sendto(pair[0], "x", 1, 0, (void *)&name, sizeof(name)));
	TRY(sendto(pair[0], "x", 1, 0, (void *)&name, 200));
	TRY(sendto(pair[0], "x", 1, 0, NULL, 0));
	TRY(recvfrom(pair[1], text, 9, 0, (void *)&name, &size));
	printf("name of %u bytes\n", (unsigned int)size);
	TRY(send(pair[0], NULL, 1, 0));
	TRY(recv(pair[1], text, 1, MSG_DONTWAIT));
	TRY(write(pair[0], "ab", 2));
	TRY(recv(pair[1], NULL, 1, 0));
	TRY(recv(pair[1], text, 9, 0));
	TRY(ioctl(pair[0], FIONBIO, &on));
	TRY(read(pair[0], text, 1));
	TRY(fcntl(pair[0], F_GETFL) & O_NONBLOCK);
	TRY(ioctl(pair[0], FIONREAD, NULL));
	TRY(ioctl(pair[0], TCGETS, text));
	return 0;
}
