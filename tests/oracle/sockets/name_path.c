/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets with names in the file system. */
#include "sockets.h"

static struct sockaddr_un name;

static socklen_t make(const char *path)
{
	memset(&name, 0, sizeof(name));
	name.sun_family = AF_UNIX;
	strncpy(name.sun_path, path, sizeof(name.sun_path));
	return (socklen_t)(offsetof(struct sockaddr_un, sun_path) +
			   strnlen(path, sizeof(name.sun_path)));
}

static long bind_to(int fd, const char *path)
{
	socklen_t size = make(path);

	return bind(fd, (void *)&name, size);
}

static long connect_to(const char *path)
{
	socklen_t size = make(path);
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	int result = connect(fd, (void *)&name, size), error = errno;

	close(fd);
	errno = error;
	return result;
}

static void print_own(int fd)
{
	socklen_t size = sizeof(name);

	TRY(getsockname(fd, (void *)&name, &size));
	print_name("own", &name, size);
}

static int listener(const char *path)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	print_own(fd);
	TRY(bind_to(fd, path));
	TRY(listen(fd, 5));
	print_own(fd);
	return fd;
}

static void where(int fd)
{
	struct stat stat;
	int other = socket(AF_UNIX, SOCK_STREAM, 0);

	NEED(lstat("s", &stat) == 0);
	printf("mode %o, size %ld\n", (unsigned int)stat.st_mode,
	       (long)stat.st_size);
	TRY(open("s", O_RDWR));
	TRY(bind_to(other, "s"));
	TRY(bind_to(fd, "another"));
	TRY(access("another", F_OK));
	TRY(bind_to(other, "none/s"));
	TRY(bind_to(other, "s/s"));
	TRY(bind_to(other, "d/"));
	TRY(symlink("dangling", "link"));
	TRY(bind_to(other, "link"));
	TRY(close(other));
	TRY(connect_to("s"));
	TRY(connect_to("./d/../s"));
	TRY(connect_to("none"));
	TRY(connect_to("d"));
	oracle_file("plain", "x");
	TRY(connect_to("plain"));
	TRY(connect_to("plain/s"));
	TRY(symlink("s", "to"));
	TRY(connect_to("to"));
	TRY(mknod("node", S_IFSOCK | 0666, 0));
	TRY(connect_to("node"));
	TRY(rename("s", "d/t"));
	TRY(connect_to("s"));
	TRY(connect_to("d/t"));
	TRY(link("d/t", "u"));
	TRY(connect_to("u"));
	TRY(unlink("d/t"));
	TRY(connect_to("d/t"));
	TRY(close(fd));
	TRY(connect_to("u"));
	TRY(unlink("u"));
}

static void sizes(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	char path[110] = "";

	memset(path, 'p', 108);
	make("short");
	TRY(bind(fd, (void *)&name, 0));
	TRY(bind(fd, (void *)&name, 1));
	TRY(bind(fd, (void *)&name, 111));
	TRY(bind(fd, (void *)&name, 200));
	TRY(bind(fd, NULL, 20));
	TRY(connect(fd, (void *)&name, 2));
	TRY(connect(fd, (void *)&name, 111));
	name.sun_family = AF_INET;
	TRY(bind(fd, (void *)&name, 20));
	TRY(connect(fd, (void *)&name, 20));
	TRY(bind_to(fd, path));
	print_own(fd);
	TRY(unlink(path));
	close(fd);
	fd = socket(AF_UNIX, SOCK_DGRAM, 0);
	make("zero");
	memcpy(name.sun_path + 6, "behind", 6);
	TRY(bind(fd, (void *)&name, 20));
	print_own(fd);
	TRY(unlink("zero"));
	close(fd);
}

static void rights(void)
{
	int fd;

	umask(0277);
	fd = listener("s");
	struct stat stat;

	NEED(lstat("s", &stat) == 0);
	printf("mode %o\n", (unsigned int)stat.st_mode);
	NEED(seteuid(1000) == 0);
	TRY(connect_to("s"));
	NEED(seteuid(0) == 0);
	TRY(connect_to("s"));
	TRY(chmod("s", 0702));
	NEED(seteuid(1000) == 0);
	TRY(connect_to("s"));
	NEED(seteuid(0) == 0);
	close(fd);
}

int main(void)
{
	NEED(mkdir("d", 0755) == 0);
	where(listener("s"));
	sizes();
	rights();
	return 0;
}
