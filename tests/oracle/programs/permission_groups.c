/* SPDX-License-Identifier: BSD-3-Clause */
/* The group's and the others' bits, and the effective user. */
#include "oracle.h"
#include <grp.h>

int main(void)
{
	gid_t groups[2] = {50, 60};

	oracle_file("g", "x");
	NEED(chown("g", 0, 60) == 0);
	NEED(chmod("g", 0640) == 0);
	oracle_file("o", "x");
	NEED(chown("o", 1000, 60) == 0);
	NEED(chmod("o", 0077) == 0);
	TRY(setgroups(2, groups));
	TRY(setresgid(50, 50, 50));
	TRY(setresuid(0, 1000, 0));
	TRY(open("g", O_RDONLY));
	TRY(open("g", O_WRONLY));
	TRY(open("o", O_RDONLY));
	TRY(access("o", R_OK));
	TRY(faccessat(AT_FDCWD, "o", R_OK, AT_EACCESS));
	TRY(setresuid(0, 0, 0));
	TRY(open("o", O_RDONLY));
	return 0;
}
