/* SPDX-License-Identifier: BSD-3-Clause */
/* stat of each kind of file in the archive. */
#include "oracle.h"

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
	show("/");
	show("/data");
	show("/data/hello.txt");
	show("/data/empty");
	show("/data/lines");
	show("/data/link");
	show("/data/dangling");
	show("/data/secret");
	show("/data/owned");
	show("/data/setuid");
	show("/data/first");
	show("/data/second");
	show("/data/null");
	show("/data/pipe");
	show("/tmp");
	show("/work");
	show("/absent");
	show("/data/hello.txt/");
	show("/data/");
	return 0;
}
