/* SPDX-License-Identifier: BSD-3-Clause */
/* A working directory that was removed. */
#include "oracle.h"

int main(void)
{
	char text[64];

	NEED(mkdir("gone", 0755) == 0);
	NEED(chdir("gone") == 0);
	int fd = open(".", O_RDONLY);

	TRY(rmdir("../gone"));
	TRY(syscall(SYS_getcwd, text, sizeof(text)));
	TRY(open("x", O_CREAT | O_WRONLY, 0644));
	TRY(open(".", O_RDONLY));
	TRY(mkdir("y", 0755));
	TRY(access(".", F_OK));
	TRY(access("..", F_OK));
	TRY(chdir(".."));
	TRY(fchdir(fd));
	TRY(syscall(SYS_getdents64, fd, text, sizeof(text)));
	struct stat st;
	TRY(fstat(fd, &st));
	printf("%lu links\n", (unsigned long)st.st_nlink);
	return 0;
}
