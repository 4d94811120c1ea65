/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Sockets that are sent over themselves and each other, and that nobody can
 * receive any more: what they hold is closed, some time after.
 */
#include "control.h"

/* Let the kernel look: sockets come and go. */
static void wait_for(const char *what, int fd)
{
	struct pollfd file = {fd, POLLIN, 0};

	for (int i = 0; i < 100 && !(file.revents & POLLHUP); i++) {
		int other[2];

		NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, other) == 0);
		close(other[0]);
		close(other[1]);
		poll(&file, 1, 10);
	}
	printf("%s: %#x\n", what, (unsigned int)file.revents);
}

static void over_itself(void)
{
	int pair[2], ends[2];

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	NEED(pipe(ends) == 0);
	TRY(send_files(pair[0], "it", &pair[1], 1));
	TRY(send_files(pair[0], "end", &ends[1], 1));
	close(pair[1]);
	close(pair[0]);
	close(ends[1]);
	wait_for("over itself", ends[0]);
	close(ends[0]);
}

static void in_a_ring(void)
{
	int pairs[4][2], ends[2];

	NEED(pipe(ends) == 0);
	for (int i = 0; i < 4; i++)
		NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pairs[i]) == 0);
	for (int i = 0; i < 4; i++) {
		int files[2] = {pairs[(i + 1) % 4][1], ends[1]};

		TRY(send_files(pairs[i][0], "ring", files, 2));
	}
	for (int i = 0; i < 4; i++) {
		close(pairs[i][0]);
		close(pairs[i][1]);
	}
	close(ends[1]);
	wait_for("in a ring", ends[0]);
	close(ends[0]);
}

/* What somebody can still get at stays. */
static void within_reach(void)
{
	int outer[2], inner[2], ends[2], came;
	char text[9] = "";

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, outer) == 0);
	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, inner) == 0);
	NEED(pipe(ends) == 0);
	TRY(send_files(inner[0], "end", &ends[1], 1));
	TRY(send_files(outer[0], "inner", &inner[1], 1));
	close(inner[0]);
	close(inner[1]);
	close(ends[1]);
	wait_for("still open", ends[0]);
	NEED((came = print_message("inner", outer[1], 60, 100, 0)) >= 0);
	NEED((came = print_message("end", came, 60, 100, 0)) >= 0);
	TRY(write(came, "whole", 5));
	TRY(read(ends[0], text, 8));
	close_from(3);
}

/* Each holds the next one, so that many end at once. */
static void deep(void)
{
	int last[2], ends[2];

	NEED(pipe(ends) == 0);
	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, last) == 0);
	NEED(send_files(last[0], "end", &ends[1], 1) == 3);
	close(ends[1]);
	for (int i = 0; i < 500; i++) {
		int next[2];

		NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, next) == 0);
		NEED(send_files(next[0], "x", &last[1], 1) == 1);
		close(last[0]);
		close(last[1]);
		last[0] = next[0];
		last[1] = next[1];
	}
	close(last[0]);
	close(last[1]);
	wait_for("deep", ends[0]);
}

int main(void)
{
	over_itself();
	in_a_ring();
	within_reach();
	deep();
	return 0;
}
