/* SPDX-License-Identifier: BSD-3-Clause */
/* Control messages that are wrong. */
#include "control.h"

static int pair[2];

static void try_size(const char *what, size_t size, size_t all, int level,
		     int type)
{
	struct message message;

	start(&message, "x", all);
	message.control.first.cmsg_len = size;
	message.control.first.cmsg_level = level;
	message.control.first.cmsg_type = type;
	printf("%s: ", what);
	TRY(sendmsg(pair[0], &message.head, 0));
}

static void many(int count)
{
	struct message message;
	int *files;

	start(&message, "many", 0);
	files = add_control(&message, SCM_RIGHTS, sizeof(int) * (size_t)count);
	for (int i = 0; i < count; i++)
		files[i] = 1;
	printf("%d: ", count);
	TRY(sendmsg(pair[0], &message.head, 0));
}

static void twice(int first, int second)
{
	struct message message;
	int *files;

	start(&message, "twice", 0);
	files = add_control(&message, SCM_RIGHTS, sizeof(int) * (size_t)first);
	memset(files, 0, sizeof(int) * (size_t)first);
	files = add_control(&message, SCM_RIGHTS, sizeof(int) * (size_t)second);
	memset(files, 0, sizeof(int) * (size_t)second);
	printf("%d and %d: ", first, second);
	TRY(sendmsg(pair[0], &message.head, 0));
}

int main(void)
{
	int wrong[2] = {1, 99}, ends[2];

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	try_size("short", 15, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("none", 0, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("beyond", 25, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("huge", (size_t)-1, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("no file", 16, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("half a file", 19, 24, SOL_SOCKET, SCM_RIGHTS);
	try_size("another type", 20, 24, SOL_SOCKET, 77);
	try_size("another level", 20, 24, 6, SCM_RIGHTS);
	try_size("no head", 20, 12, SOL_SOCKET, SCM_RIGHTS);
	try_size("credentials", 20, 24, SOL_SOCKET, SCM_CREDENTIALS);
	TRY(send_files(pair[0], "wrong", wrong, 2));
	TRY(send_files(1, "wrong", wrong, 1));
	many(253);
	many(254);
	twice(100, 153);
	twice(100, 154);
	while (print_message("came", pair[1], 60, 1200, MSG_DONTWAIT) >= 0)
		close_from(5);
	NEED(pipe(ends) == 0);
	TRY(close(pair[1]));
	TRY(send_files(pair[0], "nowhere", ends, 2));
	TRY(close(ends[1]));
	print_ready("closed", ends[0]);
	return 0;
}
