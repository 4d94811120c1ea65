/* SPDX-License-Identifier: BSD-3-Clause */
/* Changing modes: the bits kept, the errors. */
#include "oracle.h"

static void mode(const char *path)
{
	struct stat st;

	NEED(stat(path, &st) == 0);
	printf("%s %06o\n", path, (unsigned int)st.st_mode);
}

int main(void)
{
	oracle_file("f", "x");
	NEED(symlink("f", "l") == 0);
	NEED(mkdir("d", 0755) == 0);
	TRY(chmod("f", 0123));
	mode("f");
	TRY(chmod("f", 07777));
	mode("f");
	TRY(chmod("f", 0177777));
	mode("f");
	TRY(chmod("l", 0600));
	mode("f");
	TRY(chmod("d", 01777));
	mode("d");
	int fd = open("f", O_RDONLY);

	TRY(fchmod(fd, 0444));
	mode("f");
	TRY(fchmodat(AT_FDCWD, "f", 0640, 0));
	mode("f");
	TRY(chmod("absent", 0));
	TRY(chmod("f/x", 0));
	TRY(fchmod(50, 0));
	TRY(fchmodat(50, "f", 0, 0));
	TRY(syscall(SYS_fchmodat, AT_FDCWD, (void *)8, 0));
	return 0;
}
