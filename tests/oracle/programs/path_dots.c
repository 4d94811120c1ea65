/* SPDX-License-Identifier: BSD-3-Clause */
/* Dots, double slashes and trailing slashes. */
#include "oracle.h"

int main(void)
{
	oracle_file("f", "x");
	NEED(mkdir("d", 0755) == 0);
	NEED(symlink("d", "s") == 0);
	NEED(symlink("f", "t") == 0);
	TRY(access("d/", F_OK));
	TRY(access("d/.", F_OK));
	TRY(access("d//.//..//d///", F_OK));
	TRY(access("f/", F_OK));
	TRY(access("f/.", F_OK));
	TRY(access("f/..", F_OK));
	TRY(access("s/", F_OK));
	TRY(access("s/..", F_OK));
	TRY(access("t/", F_OK));
	TRY(access("absent/..", F_OK));
	TRY(access("/../../..", F_OK));
	TRY(access("//data//hello.txt", F_OK));
	TRY(access("...", F_OK));
	TRY(open("d/.", O_CREAT | O_WRONLY, 0644));
	TRY(open("d/..", O_CREAT | O_WRONLY, 0644));
	TRY(open("d/...", O_CREAT | O_WRONLY, 0644));
	TRY(unlink("d/.../"));
	TRY(unlink("s/"));
	TRY(rmdir("s/"));
	TRY(rmdir("s"));
	TRY(unlink("t/"));
	struct stat st;
	TRY(lstat("s/", &st));
	printf("%o\n", (unsigned int)st.st_mode);
	TRY(lstat("s/.", &st));
	printf("%o\n", (unsigned int)st.st_mode);
	return 0;
}
