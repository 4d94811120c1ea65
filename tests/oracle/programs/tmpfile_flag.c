/* SPDX-License-Identifier: BSD-3-Clause */
/* O_TMPFILE: a file without a name, and giving it one. */
#include "oracle.h"

int main(void)
{
	char path[64];
	struct stat st;
	int fd = open(".", O_TMPFILE | O_RDWR, 0600);

	printf("%s\n", fd < 0 ? oracle_error(errno) : "opened");
	TRY(write(fd, "abc", 3));
	TRY(fstat(fd, &st));
	printf("%lu links mode %o\n", (unsigned long)st.st_nlink,
	       (unsigned int)st.st_mode);
	TRY(linkat(fd, "", AT_FDCWD, "named", AT_EMPTY_PATH));
	oracle_print_file("named");
	TRY(open(".", O_TMPFILE | O_RDONLY, 0600));
	TRY(open("named", O_TMPFILE | O_RDWR, 0600));
	TRY(open("absent", O_TMPFILE | O_RDWR, 0600));
	fd = open(".", O_TMPFILE | O_EXCL | O_RDWR, 0600);
	TRY(linkat(fd, "", AT_FDCWD, "other", AT_EMPTY_PATH));
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	TRY(linkat(AT_FDCWD, path, AT_FDCWD, "other", AT_SYMLINK_FOLLOW));
	return 0;
}
