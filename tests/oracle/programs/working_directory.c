/* SPDX-License-Identifier: BSD-3-Clause */
/* chdir, fchdir and getcwd. */
#include "oracle.h"

static void cwd(void)
{
	char text[256];
	long n = syscall(SYS_getcwd, text, sizeof(text));

	if (n < 0)
		printf("cwd: %s\n", oracle_error(errno));
	else
		printf("cwd %ld |%s|\n", n, text);
}

int main(void)
{
	char small[4];

	cwd();
	TRY(chdir("/data/dir/.."));
	cwd();
	TRY(chdir("dir//./sub"));
	cwd();
	TRY(chdir("../../.."));
	cwd();
	TRY(chdir("../.."));
	cwd();
	TRY(chdir("absent"));
	TRY(chdir("/data/hello.txt"));
	TRY(chdir(""));
	TRY(chdir("/data/dirlink"));
	cwd();
	int fd = open("/data", O_RDONLY);
	int file = open("/data/hello.txt", O_RDONLY);

	TRY(fchdir(fd));
	cwd();
	TRY(fchdir(file));
	TRY(fchdir(77));
	TRY(syscall(SYS_getcwd, small, 4));
	TRY(syscall(SYS_getcwd, (void *)8, 100));
	TRY(syscall(SYS_getcwd, small, 0));
	fd = open("/tmp", O_PATH);
	TRY(fchdir(fd));
	cwd();
	return 0;
}
