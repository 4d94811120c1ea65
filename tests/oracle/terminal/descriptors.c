/* SPDX-License-Identifier: BSD-3-Clause */
/* The terminal as a file. */
#include "arch.h"
#include "terminal.h"

int main(void)
{
	struct stat st;

	NEED(fstat(0, &st) == 0);
	HOLDS(S_ISCHR(st.st_mode));
	printf("flags %o %o\n", (unsigned int)fcntl(0, F_GETFL) & ~LARGE_FILE,
	       (unsigned int)fcntl(1, F_GETFL) & ~LARGE_FILE);
	TRY(lseek(0, 0, SEEK_CUR));
	TRY(pread(0, &st, 1, 0));
	TRY(ftruncate(0, 0));
	TRY(fsync(0));
	HOLDS(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 0, 0) == MAP_FAILED && errno == ENODEV);
	int again = open("/dev/tty", O_RDWR);

	HOLDS(again >= 0);
	TRY(isatty(again));
	TRY(write(again, "through /dev/tty\n", 17));
	TRY(write(1, (void *)8, 5));
	TRY(write(1, "", 0));
	return 0;
}
