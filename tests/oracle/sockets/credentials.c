/* SPDX-License-Identifier: BSD-3-Clause */
/* Who sent: SCM_CREDENTIALS and SO_PASSCRED. */
#include "control.h"

static int pair[2];

static void pass(int fd, int on)
{
	NEED(setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &on, sizeof(on)) == 0);
}

static long say(int process, unsigned int uid, unsigned int gid)
{
	struct ucred who = {process, uid, gid};
	struct message message;

	start(&message, "said", 0);
	memcpy(add_control(&message, SCM_CREDENTIALS, sizeof(who)), &who,
	       sizeof(who));
	return sendmsg(pair[0], &message.head, 0);
}

static void one_type(int type)
{
	int fd = 0;

	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	TRY(send(pair[0], "unasked", 7, 0));
	print_message("unasked", pair[1], 60, 100, 0);
	TRY(send(pair[0], "before", 6, 0));
	pass(pair[1], 1);
	print_message("before", pair[1], 60, 100, 0);
	TRY(send(pair[0], "behind", 6, 0));
	print_message("behind", pair[1], 60, 100, 0);
	TRY(say(getpid(), 0, 0));
	print_message("said", pair[1], 60, 100, 0);
	TRY(say(getpid(), 77, 88));
	TRY(say(getpid(), 77, 88));
	TRY(say(getpid(), 77, 89));
	print_message("another", pair[1], 60, 100, 0);
	print_message("another", pair[1], 60, 100, MSG_DONTWAIT);
	print_message("another", pair[1], 60, 100, MSG_DONTWAIT);
	TRY(send_files(pair[0], "file", &fd, 1));
	print_message("both", pair[1], 60, 100, 0);
	close_from(5);
	TRY(send_files(pair[0], "file", &fd, 1));
	print_message("room for one", pair[1], 60, 40, 0);
	TRY(write(pair[0], "cut", 3));
	print_message("cut", pair[1], 60, 20, 0);
	TRY(write(pair[0], "no room", 7));
	print_message("no room", pair[1], 60, 0, 0);
	pass(pair[1], 0);
	TRY(say(getpid(), 77, 88));
	print_message("not asked", pair[1], 60, 100, 0);
	close(pair[0]);
	close(pair[1]);
}

static void errors(void)
{
	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	pass(pair[1], 1);
	TRY(say(4711, 0, 0));
	TRY(say(getpid(), -1u, 0));
	NEED(setresgid(1000, 1001, 1002) == 0);
	NEED(setresuid(1000, 1001, 1002) == 0);
	TRY(say(getpid(), 0, 1000));
	TRY(say(getpid(), 1000, 0));
	TRY(say(4711, 1000, 1000));
	TRY(say(getpid(), 1000, 1000));
	TRY(say(getpid(), 1001, 1001));
	TRY(say(getpid(), 1002, 1002));
	TRY(send(pair[0], "own", 3, 0));
	for (int i = 0; i < 4; i++)
		print_message("own", pair[1], 60, 100, MSG_DONTWAIT);
}

int main(void)
{
	one_type(SOCK_STREAM);
	one_type(SOCK_DGRAM);
	one_type(SOCK_SEQPACKET);
	errors();
	return 0;
}
