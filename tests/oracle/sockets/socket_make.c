/* SPDX-License-Identifier: BSD-3-Clause */
/* Making sockets and pairs: arguments, descriptors, what is known of them. */
#include "sockets.h"

static int pair[2];

static void wrong_arguments(void)
{
	TRY(socket(-1, SOCK_STREAM, 0));
	TRY(socket(46, SOCK_STREAM, 0));
	TRY(socket(0, SOCK_STREAM, 0));
	TRY(socket(AF_UNIX, 0, 0));
	TRY(socket(AF_UNIX, 4, 0));
	TRY(socket(AF_UNIX, SOCK_RDM, 0));
	TRY(socket(AF_UNIX, 11, 0));
	TRY(socket(AF_UNIX, SOCK_STREAM | 0x10, 0));
	TRY(socket(AF_UNIX, SOCK_STREAM, 2));
	TRY(socketpair(AF_UNIX, SOCK_STREAM, 7, pair));
	TRY(socketpair(AF_UNIX, SOCK_STREAM | 0x100, 0, pair));
	TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, NULL));
	TRY(socketpair(-3, SOCK_STREAM, 0, pair));
}

static void what_is_known(int type)
{
	char link[64] = "";
	struct stat stat;

	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	printf("%d and %d\n", pair[0], pair[1]);
	NEED(fstat(pair[0], &stat) == 0);
	printf("mode %o, size %ld, links %ld\n", (unsigned int)stat.st_mode,
	       (long)stat.st_size, (long)stat.st_nlink);
	NEED(readlink("/proc/self/fd/3", link, sizeof(link) - 1) > 0);
	printf("link %.8s\n", link);
	sscanf(link, "socket:[%ld]", (long *)&stat.st_size);
	HOLDS(stat.st_size == (long)stat.st_ino);
	TRY(fcntl(pair[0], F_GETFL));
	TRY(fcntl(pair[1], F_GETFD));
	TRY(lseek(pair[0], 0, SEEK_CUR));
	TRY(pread(pair[0], link, 1, 0));
	TRY(ftruncate(pair[0], 0));
	TRY(fsync(pair[0]));
	TRY(close(pair[0]));
	TRY(close(pair[1]));
}

int main(void)
{
	wrong_arguments();
	what_is_known(SOCK_STREAM);
	what_is_known(SOCK_DGRAM | SOCK_NONBLOCK);
	what_is_known(SOCK_SEQPACKET | SOCK_CLOEXEC);
	TRY(socket(AF_UNIX, SOCK_RAW, 0));
	TRY(socket(AF_UNIX, SOCK_STREAM, 1));
	print_option("type", 3, SO_TYPE);
	print_option("domain", 3, SO_DOMAIN);
	print_option("protocol", 4, SO_PROTOCOL);
	TRY(send(1, "x", 1, 0));
	TRY(send(77, "x", 1, 0));
	TRY(listen(1, 1));
	TRY(shutdown(-1, 0));
	return 0;
}
