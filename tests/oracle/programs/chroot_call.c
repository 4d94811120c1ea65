/* SPDX-License-Identifier: BSD-3-Clause */
/* chroot and what a path sees then. */
#include "oracle.h"

int main(void)
{
	char text[64];

	TRY(chroot("/absent"));
	TRY(chroot("/data/hello.txt"));
	NEED(chdir("/data") == 0);
	TRY(chroot("/data"));
	TRY(access("/hello.txt", F_OK));
	TRY(access("/data", F_OK));
	TRY(access("/../../hello.txt", F_OK));
	TRY(chdir("/dir"));
	printf("%s\n", getcwd(text, sizeof(text)));
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(chroot("/"));
	return 0;
}
