/* SPDX-License-Identifier: BSD-3-Clause */
/* Making and removing directories: counts, modes, errors. */
#include "oracle.h"

static void links(const char *path)
{
	struct stat st;

	NEED(stat(path, &st) == 0);
	printf("%s: %lu links mode %o\n", path, (unsigned long)st.st_nlink,
	       (unsigned int)st.st_mode);
}

int main(void)
{
	TRY(mkdir("a", 0777));
	TRY(mkdir("a", 0777));
	TRY(mkdir("a/b", 0700));
	TRY(mkdir("a/c/", 07777));
	links("a");
	links("a/b");
	links("a/c");
	TRY(mkdir("absent/x", 0755));
	TRY(mkdir("", 0755));
	TRY(mkdir("/", 0755));
	TRY(mkdir(".", 0755));
	TRY(mkdir("..", 0755));
	TRY(mkdir("/data/hello.txt/x", 0755));
	TRY(mkdir("/data/dangling", 0755));
	TRY(rmdir("a"));
	TRY(rmdir("a/b/"));
	TRY(rmdir("a/c/."));
	TRY(rmdir("a/c/.."));
	TRY(rmdir("a/c"));
	links("a");
	TRY(rmdir("a"));
	TRY(rmdir("a"));
	TRY(rmdir("/data/hello.txt"));
	TRY(rmdir("/"));
	TRY(rmdir(""));
	TRY(rmdir("."));
	NEED(mkdir("s", 02755) == 0);
	NEED(chown("s", 0, 77) == 0);
	NEED(chmod("s", 02755) == 0);
	TRY(mkdir("s/t", 0755));
	links("s/t");
	oracle_file("s/f", "x");
	struct stat st;
	NEED(stat("s/f", &st) == 0);
	printf("group %u mode %o\n", (unsigned int)st.st_gid, (unsigned int)st.st_mode);
	return 0;
}
