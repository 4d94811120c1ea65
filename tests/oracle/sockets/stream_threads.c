/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for each other at both ends of streams. */
#include "sockets.h"

#define MUCH 3000000

static int pair[2];
static int events;
static ssize_t sent, last = -1;

static void *echo(void *unused)
{
	char bytes[5000];
	ssize_t size;

	while ((size = read(pair[1], bytes, sizeof(bytes))) > 0) {
		for (ssize_t at = 0; at < size;) {
			ssize_t put = write(pair[1], bytes + at,
					    (size_t)(size - at));

			NEED(put > 0);
			at += put;
		}
	}
	last = size;
	close(pair[1]);
	return unused;
}

static void *send_much(void *unused)
{
	char *bytes = malloc(MUCH);

	for (int i = 0; i < MUCH; i++)
		bytes[i] = (char)(i * 7 + i / 1000);
	sent = write(pair[0], bytes, MUCH);
	free(bytes);
	return unused;
}

static void receive(void)
{
	static char bytes[100000];
	long sum = 0, wrong = 0;
	ssize_t size;

	while (sum < MUCH && (size = read(pair[0], bytes, sizeof(bytes))) > 0) {
		for (long i = sum; i < sum + size; i++)
			wrong += bytes[i - sum] != (char)(i * 7 + i / 1000);
		sum += size;
	}
	printf("received %ld, %ld wrong\n", sum, wrong);
}

static void *write_parts(void *unused)
{
	for (int i = 0; i < 5; i++) {
		pause_a_while();
		NEED(write(pair[0], "part ", 5) == 5);
	}
	return unused;
}

static void *shut_soon(void *unused)
{
	pause_a_while();
	NEED(shutdown(pair[1], SHUT_RDWR) == 0);
	return unused;
}

static void *poll_it(void *unused)
{
	struct pollfd file = {pair[0], POLLIN | POLLRDHUP, 0};

	NEED(poll(&file, 1, 5000) == 1);
	events = file.revents;
	return unused;
}

/* A wait for all bytes ends with them, or with the end. */
static void whole(void)
{
	pthread_t thread;
	char text[32] = "";

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	pthread_create(&thread, NULL, write_parts, NULL);
	TRY(recv(pair[1], text, 25, MSG_WAITALL));
	printf("'%s'\n", text);
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, poll_it, NULL);
	pause_a_while();
	TRY(write(pair[1], "poll", 4));
	pthread_join(thread, NULL);
	printf("events %#x\n", events);
	TRY(read(pair[0], text, 9));
	pthread_create(&thread, NULL, shut_soon, NULL);
	TRY(read(pair[0], text, 1));
	pthread_join(thread, NULL);
	close(pair[0]);
	close(pair[1]);
}

int main(void)
{
	pthread_t first, second;

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	pthread_create(&first, NULL, echo, NULL);
	pthread_create(&second, NULL, send_much, NULL);
	receive();
	pthread_join(second, NULL);
	printf("sent %zd\n", sent);
	TRY(shutdown(pair[0], SHUT_WR));
	pthread_join(first, NULL);
	printf("echo ends with %zd\n", last);
	print_receive("the end", pair[0], 1, 0);
	close(pair[0]);
	whole();
	return 0;
}
