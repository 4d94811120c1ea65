/* SPDX-License-Identifier: BSD-3-Clause */
/* Room for fewer descriptors than come, and none. */
#include "control.h"

static int pair[2], ends[2];

static void send_three(void)
{
	int files[3] = {0, 1, ends[1]};

	NEED(send_files(pair[0], "three", files, 3) == 5);
}

int main(void)
{
	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	NEED(pipe(ends) == 0);
	for (size_t room = 0; room <= 40; room += 4) {
		send_three();
		printf("%zu: ", room);
		print_message("room", pair[1], 60, room, 0);
		close_from(7);
	}
	send_three();
	print_message("cut", pair[1], 2, 100, 0);
	close_from(7);
	send_three();
	print_message("looked at", pair[1], 60, 100, MSG_PEEK);
	print_message("looked at", pair[1], 60, 100, MSG_PEEK | MSG_TRUNC);
	print_message("taken", pair[1], 60, 100, 0);
	TRY(dup(0));
	close_from(7);
	/* all of them are closed */
	TRY(close(ends[1]));
	print_ready("closed", ends[0]);
	NEED(pipe(ends) == 0);
	send_three();
	struct rlimit_like {
		unsigned long now, most;
	} limit = {9, 4096};

	NEED(syscall(SYS_prlimit64, 0, 7, &limit, NULL) == 0);
	print_message("at the limit", pair[1], 60, 100, 0);
	TRY(dup(0));
	return 0;
}
