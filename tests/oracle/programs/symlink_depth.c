/* SPDX-License-Identifier: BSD-3-Clause */
/* Forty links are followed, forty-one are not. */
#include "oracle.h"

int main(void)
{
	char from[16], to[16];

	oracle_file("l0", "end");
	for (int i = 1; i <= 45; i++) {
		snprintf(from, sizeof(from), "l%d", i);
		snprintf(to, sizeof(to), "l%d", i - 1);
		NEED(symlink(to, from) == 0);
	}
	/* Linux may begin a walk anew, and counts the links of both: when its
	 * cache knows them all it does not. */
	close(open("l38", O_RDONLY));
	for (int i = 38; i <= 45; i++) {
		int fd;

		snprintf(from, sizeof(from), "l%d", i);
		close(open(from, O_RDONLY));
		fd = open(from, O_RDONLY);
		printf("%s: %s\n", from, fd < 0 ? oracle_error(errno) : "ok");
	}
	NEED(mkdir("d", 0755) == 0);
	NEED(symlink("d", "s") == 0);
	NEED(symlink("../d", "d/up") == 0);
	TRY(access("s/up/up/up/up/up", F_OK));
	TRY(access("s/up/up/up/../d/up/.", F_OK));
	return 0;
}
