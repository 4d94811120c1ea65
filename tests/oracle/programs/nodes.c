/* SPDX-License-Identifier: BSD-3-Clause */
/* mknod: regular files, pipes, devices, and what is refused. */
#include "oracle.h"
#include <sys/sysmacros.h>

static void show(const char *path)
{
	struct stat st;

	if (lstat(path, &st))
		printf("%s: %s\n", path, oracle_error(errno));
	else
		oracle_print_stat(path, &st);
}

int main(void)
{
	TRY(mknod("r", S_IFREG | 0644, 0));
	show("r");
	TRY(mknod("z", 0600, 0));
	show("z");
	TRY(mkfifo("p", 0622));
	show("p");
	TRY(mknod("n", S_IFCHR | 0666, makedev(1, 3)));
	show("n");
	TRY(mknod("b", S_IFBLK | 0600, makedev(7, 1)));
	TRY(mknod("s", S_IFSOCK | 0777, 0));
	show("s");
	TRY(mknod("d", S_IFDIR | 0777, 0));
	TRY(mknod("l", S_IFLNK | 0777, 0));
	TRY(mknod("r", S_IFREG | 0644, 0));
	TRY(mknod("absent/x", S_IFREG | 0644, 0));
	TRY(open("s", O_RDONLY));
	TRY(open("p", O_WRONLY | O_NONBLOCK));
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(mknod("/tmp/n", S_IFCHR | 0666, makedev(1, 3)));
	return 0;
}
