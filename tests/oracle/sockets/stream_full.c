/* SPDX-License-Identifier: BSD-3-Clause */
/* A stream that is full, and when it can be written to again. */
#include "sockets.h"

static char bytes[1000000];

static void fill(size_t size)
{
	int pair[2];
	long sum = 0;
	ssize_t sent;

	NEED(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) == 0);
	while ((sent = write(pair[0], bytes, size)) > 0)
		sum += sent;
	printf("%zu at once: %s\n", size, oracle_error(errno));
	HOLDS(sum > 100 && sum < 500000);
	print_ready("full", pair[0]);
	print_ready("full", pair[1]);
	print_option("error", pair[0], SO_ERROR);
	while (sum > 0) {
		ssize_t got = read(pair[1], bytes, sizeof(bytes));

		NEED(got > 0);
		sum -= got;
	}
	printf("%ld left\n", sum);
	print_ready("empty", pair[0]);
	close(pair[0]);
	close(pair[1]);
}

static void vectors(void)
{
	struct iovec parts[3] = {{"one", 3}, {NULL, 0}, {"and two", 7}};
	char first[4] = "", second[20] = "";
	struct iovec to[2] = {{first, 3}, {second, 19}};
	int pair[2];

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	TRY(writev(pair[0], parts, 3));
	TRY(readv(pair[1], to, 2));
	printf("'%s' '%s'\n", first, second);
	TRY(writev(pair[0], parts, 0));
	close(pair[0]);
	TRY(readv(pair[1], to, 2));
}

int main(void)
{
	fill(1);
	fill(100);
	fill(5000);
	fill(sizeof(bytes));
	vectors();
	return 0;
}
