/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets with names that are not in the file system. */
#include "sockets.h"

static struct sockaddr_un name = {.sun_family = AF_UNIX};

static long bind_to(int fd, const char *text, size_t size)
{
	memset(name.sun_path, 0, sizeof(name.sun_path));
	memcpy(name.sun_path, text, size);
	return bind(fd, (void *)&name, (socklen_t)(size + 2));
}

static long connect_to(int fd, const char *text, size_t size)
{
	memset(name.sun_path, 0, sizeof(name.sun_path));
	memcpy(name.sun_path, text, size);
	return connect(fd, (void *)&name, (socklen_t)(size + 2));
}

static void print_own(int fd)
{
	struct sockaddr_un own;
	socklen_t size = sizeof(own);

	TRY(getsockname(fd, (void *)&own, &size));
	print_name("own", &own, size);
}

static void named(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	int other = socket(AF_UNIX, SOCK_STREAM, 0);
	int datagrams = socket(AF_UNIX, SOCK_DGRAM, 0);

	TRY(bind_to(fd, "\0one", 4));
	print_own(fd);
	TRY(bind_to(other, "\0one", 4));
	TRY(bind_to(datagrams, "\0one", 4));
	TRY(bind_to(other, "\0one\0", 5));
	print_own(other);
	TRY(bind_to(other, "\0two", 4));
	close(other);
	other = socket(AF_UNIX, SOCK_STREAM, 0);
	TRY(connect_to(other, "\0one", 4));
	TRY(listen(fd, 1));
	TRY(connect_to(other, "\0on", 3));
	TRY(connect_to(other, "\0one\0", 5));
	TRY(connect_to(other, "\0one", 4));
	TRY(connect_to(other, "\0one", 4));
	close(other);
	close(fd);
	other = socket(AF_UNIX, SOCK_STREAM, 0);
	TRY(connect_to(other, "\0one", 4));
	TRY(bind_to(other, "\0one", 4));
	TRY(bind_to(socket(AF_UNIX, SOCK_STREAM, 0), "\0", 1));
	TRY(access("one", F_OK));
	close(other);
	close(datagrams);
}

/* Names that the kernel makes up: a zero and five digits. */
static void made_up(void)
{
	int one = socket(AF_UNIX, SOCK_DGRAM, 0);
	int two = socket(AF_UNIX, SOCK_DGRAM, 0);
	struct sockaddr_un first = {0}, second = {0};
	socklen_t size = sizeof(first);

	TRY(bind(one, (void *)&name, 2));
	TRY(bind(one, (void *)&name, 2));
	TRY(bind(two, (void *)&name, 2));
	TRY(getsockname(one, (void *)&first, &size));
	printf("%u bytes\n", (unsigned int)size);
	TRY(getsockname(two, (void *)&second, &size));
	HOLDS(memcmp(&first, &second, 8) != 0);
	HOLDS(first.sun_path[0] == 0);
	HOLDS(strspn(first.sun_path + 1, "0123456789abcdef") == 5);
	TRY(sendto(two, "to you", 6, 0, (void *)&first, 8));
	print_receive("from you", one, 9, 0);
	TRY(bind_to(one, "\0three", 6));
}

static void rooms(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	unsigned char bytes[8] = {7, 7, 7, 7, 7, 7, 7, 7};
	socklen_t size = 5;

	TRY(bind_to(fd, "\0name", 5));
	TRY(getsockname(fd, (void *)bytes, &size));
	printf("%u, %c %d\n", (unsigned int)size, bytes[4], bytes[5]);
	size = 0;
	TRY(getsockname(fd, NULL, &size));
	size = (socklen_t)-1;
	TRY(getsockname(fd, (void *)bytes, &size));
	TRY(getsockname(fd, (void *)bytes, NULL));
	size = 8;
	TRY(getpeername(fd, (void *)bytes, &size));
	TRY(getsockname(1, (void *)bytes, &size));
}

int main(void)
{
	named();
	made_up();
	rooms();
	return 0;
}
