/* SPDX-License-Identifier: BSD-3-Clause */
/* Messages in parts: sendmsg and recvmsg. */
#include "sockets.h"

static int pair[2];
static char first[8], second[64];
static struct iovec parts[2] = {{first, 7}, {second, 60}};
static struct sockaddr_un some;

static void receive(const char *what, size_t room, int flags)
{
	struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2,
				 .msg_name = &some, .msg_namelen = sizeof(some),
				 .msg_flags = 0x7777};

	memset(first, 0, sizeof(first));
	memset(second, 0, sizeof(second));
	parts[1].iov_len = room;
	printf("%s: ", what);
	if (TRY(recvmsg(pair[1], &message, flags | MSG_DONTWAIT)) >= 0)
		printf("'%s' '%s', flags %#x, name %u, control %zu\n", first,
		       second, (unsigned int)message.msg_flags,
		       (unsigned int)message.msg_namelen,
		       (size_t)message.msg_controllen);
}

static void kinds(int type)
{
	struct iovec text[3] = {{"some ", 5}, {NULL, 0}, {"words in it", 11}};
	struct msghdr message = {.msg_iov = text, .msg_iovlen = 3};

	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	for (int i = 0; i < 4; i++)
		TRY(sendmsg(pair[0], &message, 0));
	receive("looked at", 60, MSG_PEEK);
	receive("all", 60, 0);
	receive("cut", 3, 0);
	receive("cut, size", 3, MSG_TRUNC);
	receive("close on exec", 60, MSG_CMSG_CLOEXEC);
	receive("nothing", 60, 0);
	message.msg_iovlen = 0;
	TRY(sendmsg(pair[0], &message, 0));
	receive("empty", 60, 0);
	close(pair[0]);
	close(pair[1]);
}

/* By the plain calls, for musl looks into the messages, too. */
static void faults(void)
{
	struct iovec text = {"text", 4}, wrong = {"text", (size_t)-1};
	struct msghdr message = {.msg_iov = &text, .msg_iovlen = 1};

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	TRY(syscall(SYS_sendmsg, pair[0], NULL, 0));
	TRY(syscall(SYS_recvmsg, pair[0], NULL, 0));
	TRY(syscall(SYS_sendmsg, 1, &message, 0));
	TRY(syscall(SYS_recvmsg, -1, &message, 0));
	message.msg_iovlen = 1025;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	TRY(syscall(SYS_recvmsg, pair[0], &message, 0));
	message.msg_iovlen = 1;
	message.msg_iov = &wrong;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_iov = NULL;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_iov = &text;
	message.msg_name = &some;
	message.msg_namelen = (socklen_t)-1;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_namelen = 0;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_namelen = 3;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_namelen = (socklen_t)-1;
	TRY(syscall(SYS_recvmsg, pair[1], &message, 0));
	message.msg_control = NULL;
	message.msg_controllen = 24;
	message.msg_namelen = 0;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
	message.msg_controllen = 1 << 20;
	TRY(syscall(SYS_sendmsg, pair[0], &message, 0));
}

int main(void)
{
	kinds(SOCK_STREAM);
	kinds(SOCK_DGRAM);
	kinds(SOCK_SEQPACKET);
	faults();
	return 0;
}
