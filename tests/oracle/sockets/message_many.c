/* SPDX-License-Identifier: BSD-3-Clause */
/* Many messages by one call: sendmmsg and recvmmsg. */
#include "sockets.h"

static int pair[2];
static char texts[4][16];
static struct iovec parts[4];
static struct mmsghdr messages[4];

static void set(size_t size)
{
	memset(messages, 0, sizeof(messages));
	for (int i = 0; i < 4; i++) {
		memset(texts[i], 0, sizeof(texts[i]));
		parts[i].iov_base = texts[i];
		parts[i].iov_len = size;
		messages[i].msg_hdr.msg_iov = &parts[i];
		messages[i].msg_hdr.msg_iovlen = 1;
	}
}

static void send_four(void)
{
	set(3);
	for (int i = 0; i < 4; i++)
		sprintf(texts[i], "%d.%d", i, i * i);
	TRY(sendmmsg(pair[0], messages, 4, 0));
	for (int i = 0; i < 4; i++)
		printf("%u ", messages[i].msg_len);
	printf("\n");
}

static void print_four(void)
{
	for (int i = 0; i < 4; i++)
		printf("%u '%s' %#x, ", messages[i].msg_len, texts[i],
		       (unsigned int)messages[i].msg_hdr.msg_flags);
	printf("\n");
}

int main(void)
{
	struct timespec time = {0, 0}, wrong = {0, -1}, later = {100, 0};

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	send_four();
	set(15);
	TRY(recvmmsg(pair[1], messages, 4, 0, NULL));
	print_four();
	send_four();
	set(2);
	TRY(recvmmsg(pair[1], messages, 3, 0, NULL));
	print_four();
	set(15);
	TRY(recvmmsg(pair[1], messages, 4, MSG_WAITFORONE, NULL));
	print_four();
	TRY(recvmmsg(pair[1], messages, 4, MSG_DONTWAIT, NULL));
	TRY(recvmmsg(pair[1], messages, 0, 0, NULL));
	send_four();
	set(15);
	TRY(recvmmsg(pair[1], messages, 4, 0, &time));
	print_four();
	TRY(recvmmsg(pair[1], messages, 4, 0, &wrong));
	set(15);
	TRY(recvmmsg(pair[1], messages, 2, 0, &later));
	HOLDS(later.tv_sec > 0 && later.tv_sec < 100);
	/* one that is wrong ends the call */
	set(3);
	messages[2].msg_hdr.msg_iov = NULL;
	TRY(sendmmsg(pair[0], messages, 4, 0));
	TRY(sendmmsg(pair[0], messages + 2, 2, 0));
	TRY(sendmmsg(pair[0], NULL, 2, 0));
	TRY(sendmmsg(pair[0], messages, 0, 0));
	TRY(sendmmsg(1, messages, 1, 0));
	return 0;
}
