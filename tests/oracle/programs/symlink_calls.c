/* SPDX-License-Identifier: BSD-3-Clause */
/* Symbolic links: making, reading, cutting off, following. */
#include "oracle.h"

int main(void)
{
	char text[64];
	char *longer = malloc(5000);

	memset(longer, 'a', 4999);
	longer[4999] = '\0';
	TRY(symlink("/data/hello.txt", "l"));
	oracle_print_file("l");
	TRY(readlink("l", text, sizeof(text)));
	TRY(readlink("l", text, 5));
	printf("|%.5s|\n", text);
	TRY(readlink("l", text, 0));
	TRY(syscall(SYS_readlinkat, AT_FDCWD, "l", text, -1));
	TRY(readlink("/data", text, 5));
	TRY(readlink("absent", text, 5));
	TRY(readlink("/data/hello.txt", text, 5));
	TRY(readlink("l/", text, 5));
	TRY(syscall(SYS_readlinkat, AT_FDCWD, "l", (void *)8, 5));
	TRY(symlink("x", "l"));
	TRY(symlink("", "e"));
	TRY(symlink("x", ""));
	TRY(symlink("x", "absent/l"));
	TRY(symlink("x", "n/"));
	TRY(symlink(longer, "m"));
	longer[4095] = '\0';
	TRY(symlink(longer, "m"));
	longer[4094] = '\0';
	TRY(symlink(longer, "o"));
	int fd = open("l", O_PATH | O_NOFOLLOW);

	TRY(readlinkat(fd, "", text, 20));
	TRY(readlinkat(44, "l", text, 20));
	TRY(read(fd, text, 1));
	return 0;
}
