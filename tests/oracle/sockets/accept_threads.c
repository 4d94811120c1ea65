/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for connections, and for room among those that wait. */
#include "sockets.h"

#define CLIENTS 6
#define ROUNDS 20

static struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0many"};
#define NAME_SIZE 7

static int listener;

static void *serve(void *count)
{
	for (int i = 0; i < CLIENTS * ROUNDS; i++) {
		int fd = accept(listener, NULL, NULL), number;

		NEED(fd >= 0);
		NEED(read(fd, &number, sizeof(number)) == sizeof(number));
		number *= 2;
		NEED(write(fd, &number, sizeof(number)) == sizeof(number));
		*(long *)count += number;
		close(fd);
	}
	return NULL;
}

static void *ask(void *number)
{
	for (int i = 0; i < ROUNDS; i++) {
		int fd = socket(AF_UNIX, SOCK_STREAM, 0);
		int asked = (int)(long)number * 100 + i, answer;

		NEED(connect(fd, (void *)&name, NAME_SIZE) == 0);
		NEED(write(fd, &asked, sizeof(asked)) == sizeof(asked));
		NEED(recv(fd, &answer, sizeof(answer), MSG_WAITALL) ==
		     sizeof(answer));
		NEED(answer == 2 * asked);
		NEED(read(fd, &answer, 1) == 0);
		close(fd);
	}
	return NULL;
}

static void *close_soon(void *unused)
{
	pause_a_while();
	NEED(shutdown(listener, SHUT_RD) == 0);
	return unused;
}

int main(void)
{
	pthread_t server, clients[CLIENTS];
	long sum = 0;

	listener = socket(AF_UNIX, SOCK_STREAM, 0);
	NEED(bind(listener, (void *)&name, NAME_SIZE) == 0);
	NEED(listen(listener, 1) == 0);
	for (long i = 0; i < CLIENTS; i++)
		pthread_create(&clients[i], NULL, ask, (void *)i);
	pause_a_while();
	pthread_create(&server, NULL, serve, &sum);
	for (int i = 0; i < CLIENTS; i++)
		pthread_join(clients[i], NULL);
	pthread_join(server, NULL);
	printf("sum %ld\n", sum);
	pthread_create(&server, NULL, close_soon, NULL);
	TRY(accept(listener, NULL, NULL));
	pthread_join(server, NULL);
	return 0;
}
