/* SPDX-License-Identifier: BSD-3-Clause */
/* Which calls move which time stamp. */
#include "oracle.h"

static struct stat before;

static void mark(const char *path)
{
	struct timespec old[2] = {{1000, 0}, {1000, 0}};

	NEED(utimensat(AT_FDCWD, path, old, AT_SYMLINK_NOFOLLOW) == 0);
	NEED(lstat(path, &before) == 0);
	struct timespec pause = {0, 20000000};
	nanosleep(&pause, NULL);
}

static void moved(const char *what, const char *path)
{
	struct stat now;

	NEED(lstat(path, &now) == 0);
	printf("%s: atime %s, mtime %s, ctime %s\n", what,
	       now.st_atim.tv_sec != 1000 ? "moved" : "same",
	       now.st_mtim.tv_sec != 1000 ? "moved" : "same",
	       now.st_ctim.tv_sec != before.st_ctim.tv_sec ||
			       now.st_ctim.tv_nsec != before.st_ctim.tv_nsec ?
		       "moved" :
		       "same");
}

int main(void)
{
	char c;
	int fd;

	oracle_file("f", "abc");
	NEED(mkdir("d", 0755) == 0);
	fd = open("f", O_RDWR);
	mark("f");
	NEED(read(fd, &c, 1) == 1);
	moved("read", "f");
	mark("f");
	NEED(write(fd, "x", 1) == 1);
	moved("write", "f");
	mark("f");
	NEED(write(fd, "x", 0) == 0);
	moved("write nothing", "f");
	mark("f");
	NEED(ftruncate(fd, 3) == 0);
	moved("ftruncate same", "f");
	mark("f");
	NEED(truncate("f", 3) == 0);
	moved("truncate same", "f");
	mark("f");
	NEED(chmod("f", 0600) == 0);
	moved("chmod", "f");
	mark("f");
	NEED(link("f", "g") == 0);
	moved("link", "f");
	mark("f");
	NEED(rename("f", "h") == 0);
	moved("rename", "h");
	mark("d");
	oracle_file("d/x", "");
	moved("create in", "d");
	mark("d");
	NEED(rename("d/x", "d/y") == 0);
	moved("rename in", "d");
	mark("d");
	NEED(unlink("d/y") == 0);
	moved("unlink in", "d");
	mark("h");
	NEED(open("h", O_RDONLY) >= 0);
	moved("open", "h");
	mark("h");
	NEED(open("h", O_RDWR | O_TRUNC) >= 0);
	moved("open trunc", "h");
	return 0;
}
