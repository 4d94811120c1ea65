/* SPDX-License-Identifier: BSD-3-Clause */
/* The mask and each kind of new file. */
#include "oracle.h"

static void mode(const char *path)
{
	struct stat st;

	NEED(lstat(path, &st) == 0);
	printf("%s %o\n", path, (unsigned int)st.st_mode);
}

int main(void)
{
	TRY(umask(0));
	TRY(umask(0137));
	NEED(mkdir("d", 0777) == 0);
	mode("d");
	oracle_file("f", "");
	mode("f");
	NEED(mkfifo("p", 0666) == 0);
	mode("p");
	NEED(symlink("x", "l") == 0);
	mode("l");
	NEED(mknod("n", S_IFREG | 0777, 0) == 0);
	mode("n");
	TRY(umask(022));
	return 0;
}
