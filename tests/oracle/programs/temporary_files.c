/* SPDX-License-Identifier: BSD-3-Clause */
/* mkstemp, mkdtemp and their like. */
#include "oracle.h"

int main(void)
{
	char file[] = "/tmp/abcXXXXXX", dir[] = "/tmp/dirXXXXXX";
	struct stat st;
	int fd = mkstemp(file);

	NEED(fd >= 0);
	NEED(fstat(fd, &st) == 0);
	printf("%o\n", (unsigned int)st.st_mode);
	HOLDS(strncmp(file, "/tmp/abc", 8) == 0);
	NEED(mkdtemp(dir));
	NEED(stat(dir, &st) == 0);
	printf("%o\n", (unsigned int)st.st_mode);
	TRY(remove(file));
	TRY(remove(dir));
	return 0;
}
