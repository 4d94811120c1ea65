/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for packets, and for room for them. */
#include "sockets.h"

#define MANY 3000

static int pair[2];

static void *send_many(void *unused)
{
	for (int i = 0; i < MANY; i++) {
		char text[600];
		size_t size = (size_t)(i % 500) + 10;

		memset(text, i, sizeof(text));
		NEED(send(pair[0], text, size, 0) == (ssize_t)size);
	}
	return unused;
}

static void *send_late(void *unused)
{
	pause_a_while();
	NEED(send(pair[0], "late", 4, 0) == 4);
	return unused;
}

static void all(int type)
{
	pthread_t thread;
	long wrong = 0;

	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	pthread_create(&thread, NULL, send_many, NULL);
	for (int i = 0; i < MANY; i++) {
		char text[600];
		ssize_t size = recv(pair[1], text, sizeof(text), 0);

		wrong += size != i % 500 + 10 || text[0] != (char)i ||
			 text[size - 1] != (char)i;
	}
	pthread_join(thread, NULL);
	printf("%ld wrong\n", wrong);
	pthread_create(&thread, NULL, send_late, NULL);
	print_receive("waited", pair[1], 9, MSG_PEEK);
	pthread_join(thread, NULL);
	print_receive("read", pair[1], 9, 0);
	close(pair[0]);
	close(pair[1]);
}

int main(void)
{
	all(SOCK_DGRAM);
	all(SOCK_SEQPACKET);
	return 0;
}
