/* SPDX-License-Identifier: BSD-3-Clause */
/* Renaming directories: into themselves, over full ones, with links counted. */
#include "oracle.h"

static void links(const char *path)
{
	struct stat st;

	if (stat(path, &st))
		printf("%s: %s\n", path, oracle_error(errno));
	else
		printf("%s: %lu links\n", path, (unsigned long)st.st_nlink);
}

int main(void)
{
	NEED(mkdir("a", 0755) == 0);
	NEED(mkdir("a/s", 0755) == 0);
	NEED(mkdir("b", 0755) == 0);
	NEED(mkdir("full", 0755) == 0);
	oracle_file("full/f", "x");
	oracle_file("f", "x");
	TRY(rename("a", "a/s"));
	TRY(rename("a", "a/s/t"));
	TRY(rename("a/s", "a"));
	TRY(rename("a", "full"));
	TRY(rename("a", "f"));
	TRY(rename("f", "a"));
	TRY(rename("a/", "b/"));
	links("b");
	links(".");
	TRY(rename("b/s", "t"));
	links("b");
	links(".");
	TRY(rename("b", "new/"));
	links("new");
	TRY(access("t/..", F_OK));
	TRY(chdir("t"));
	TRY(rename("../t", "../u"));
	char cwd[64];
	printf("%s\n", getcwd(cwd, sizeof(cwd)));
	return 0;
}
