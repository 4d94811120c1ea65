/* SPDX-License-Identifier: BSD-3-Clause */
/* Hard links and unlinking: counts, errors, open files without a name. */
#include "oracle.h"

static void links(const char *path)
{
	struct stat st;

	if (stat(path, &st))
		printf("%s: %s\n", path, oracle_error(errno));
	else
		printf("%s: %lu links\n", path, (unsigned long)st.st_nlink);
}

int main(void)
{
	struct stat st;
	char c[4];

	oracle_file("a", "abc");
	TRY(link("a", "b"));
	links("a");
	TRY(link("a", "b"));
	TRY(link("absent", "c"));
	TRY(link("a", "absent/c"));
	TRY(link("/data", "d"));
	TRY(link("a", ""));
	TRY(link("", "x"));
	TRY(link("a", "b/"));
	TRY(link("a", "new/"));
	int fd = open("a", O_RDWR);

	TRY(unlink("a"));
	links("b");
	links("a");
	TRY(unlink("b"));
	TRY(fstat(fd, &st));
	printf("%lu links, size %lld\n", (unsigned long)st.st_nlink,
	       (long long)st.st_size);
	TRY(write(fd, "xyzw", 4));
	TRY(pread(fd, c, 4, 0));
	TRY(unlink("b"));
	TRY(unlink("/data"));
	TRY(unlink("/data/hello.txt/"));
	TRY(unlink("."));
	TRY(unlink(""));
	TRY(unlinkat(AT_FDCWD, "/data", AT_REMOVEDIR));
	TRY(unlinkat(AT_FDCWD, "x", 0x8000));
	TRY(unlinkat(33, "x", 0));
	TRY(unlink("/data/dangling"));
	TRY(link("/data/first", "third"));
	links("/data/second");
	return 0;
}
