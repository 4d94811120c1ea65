/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls that take a directory: relative, absolute, wrong. */
#include "oracle.h"

int main(void)
{
	NEED(mkdir("d", 0755) == 0);
	int d = open("d", O_RDONLY | O_DIRECTORY);
	int f = open("/data/hello.txt", O_RDONLY);
	struct stat st;

	TRY(openat(d, "x", O_CREAT | O_RDWR, 0644));
	TRY(openat(d, "/data/hello.txt", O_RDONLY));
	TRY(openat(f, "x", O_RDONLY));
	TRY(openat(-1, "x", O_RDONLY));
	TRY(openat(-1, "/data/hello.txt", O_RDONLY));
	TRY(mkdirat(d, "sub", 0755));
	TRY(mkdirat(d, "sub", 0755));
	TRY(symlinkat("sub", d, "s"));
	TRY(linkat(d, "x", d, "y", 0));
	TRY(linkat(d, "s", d, "t", 0));
	TRY(fstatat(d, "t", &st, AT_SYMLINK_NOFOLLOW));
	printf("%o\n", (unsigned int)st.st_mode);
	TRY(linkat(d, "x", d, "z", 0x8000));
	TRY(linkat(f, "", d, "h", AT_EMPTY_PATH));
	TRY(renameat(d, "x", d, "sub/x"));
	TRY(unlinkat(d, "sub", 0));
	TRY(unlinkat(d, "sub", AT_REMOVEDIR));
	TRY(unlinkat(d, "y", AT_REMOVEDIR));
	TRY(unlinkat(d, "y", 0));
	TRY(fchownat(d, "s", 5, 5, AT_SYMLINK_NOFOLLOW));
	TRY(mknodat(d, "n", S_IFREG | 0640, 0));
	TRY(fstatat(d, "n", &st, 0));
	printf("%o\n", (unsigned int)st.st_mode);
	return 0;
}
