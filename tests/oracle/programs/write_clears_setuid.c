/* SPDX-License-Identifier: BSD-3-Clause */
/* Writing to a set-user-id file as another user clears the bit. */
#include "oracle.h"

static void show(void)
{
	struct stat st;

	NEED(stat("f", &st) == 0);
	printf("%06o\n", (unsigned int)st.st_mode);
}

int main(void)
{
	umask(0);
	oracle_file("f", "x");
	NEED(chmod("f", 06777) == 0);
	show();
	int fd = open("f", O_WRONLY);

	TRY(write(fd, "y", 1));
	show();
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(write(fd, "z", 1));
	show();
	return 0;
}
