/* SPDX-License-Identifier: BSD-3-Clause */
/* Changing owners, and what that does to set-user-id bits. */
#include "oracle.h"

static void show(const char *path)
{
	struct stat st;

	NEED(lstat(path, &st) == 0);
	printf("%s %06o %u %u\n", path, (unsigned int)st.st_mode,
	       (unsigned int)st.st_uid, (unsigned int)st.st_gid);
}

int main(void)
{
	oracle_file("f", "x");
	NEED(symlink("f", "l") == 0);
	TRY(chown("f", 5, 6));
	show("f");
	TRY(chown("f", -1, 7));
	show("f");
	TRY(chown("f", 8, -1));
	show("f");
	TRY(chown("f", -1, -1));
	show("f");
	TRY(lchown("l", 3, 4));
	show("l");
	show("f");
	TRY(chmod("f", 06755));
	TRY(chown("f", 9, 9));
	show("f");
	TRY(chmod("f", 06745));
	TRY(chown("f", 9, 9));
	show("f");
	int fd = open("f", O_RDONLY);

	TRY(fchown(fd, 1, 1));
	TRY(fchownat(AT_FDCWD, "l", 2, 2, AT_SYMLINK_NOFOLLOW));
	TRY(fchownat(fd, "", 2, 3, AT_EMPTY_PATH));
	show("l");
	show("f");
	TRY(fchownat(fd, "", 2, 3, 0));
	TRY(fchownat(fd, "x", 2, 3, 0x4000));
	TRY(chown("absent", 0, 0));
	TRY(fchown(40, 0, 0));
	return 0;
}
