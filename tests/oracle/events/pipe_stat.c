/* SPDX-License-Identifier: BSD-3-Clause */
/* What is known of a pipe: attributes, and its link below /proc. */
#include "events.h"
#include <sys/statfs.h>

int main(void)
{
	char path[64], link[64] = "", wanted[64];
	struct stat one, other, second;
	int ends[2], more[2];

	NEED(setegid(50) == 0 && seteuid(40) == 0);
	NEED(pipe(ends) == 0 && pipe(more) == 0);
	NEED(seteuid(0) == 0 && setegid(0) == 0);
	TRY(fstat(ends[0], &one));
	TRY(fstat(ends[1], &other));
	TRY(fstat(more[0], &second));
	oracle_print_stat("reading", &one);
	oracle_print_stat("writing", &other);
	HOLDS(one.st_ino == other.st_ino && one.st_dev == other.st_dev);
	HOLDS(one.st_ino != second.st_ino);
	HOLDS(one.st_mtime > 1000000000 && one.st_mtime == one.st_ctime);
	NEED(write(ends[1], "12345", 5) == 5);
	TRY(fstat(ends[0], &one));
	oracle_print_stat("with bytes", &one);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", ends[0]);
	snprintf(wanted, sizeof(wanted), "pipe:[%lu]",
		 (unsigned long)one.st_ino);
	NEED(readlink(path, link, sizeof(link) - 1) > 0);
	HOLDS(strcmp(link, wanted) == 0);
	TRY(lstat(path, &one));
	printf("link: %o\n", one.st_mode);
	TRY(stat(path, &one));
	oracle_print_stat("through the link", &one);
	HOLDS(one.st_ino == other.st_ino);
	return 0;
}
