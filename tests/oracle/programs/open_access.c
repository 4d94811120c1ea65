/* SPDX-License-Identifier: BSD-3-Clause */
/* What a descriptor was opened for is what it can do. */
#include "oracle.h"

int main(void)
{
	char c = 'x';

	oracle_file("f", "abc");
	int r = open("f", O_RDONLY);
	int w = open("f", O_WRONLY);
	int path = open("f", O_PATH);
	int three = open("f", O_ACCMODE);

	printf("opened %d %d %d %d\n", r, w, path, three);
	TRY(write(r, &c, 1));
	TRY(read(w, &c, 1));
	TRY(read(path, &c, 1));
	TRY(write(path, &c, 1));
	TRY(read(three, &c, 1));
	TRY(write(three, &c, 1));
	TRY(ftruncate(r, 1));
	TRY(ftruncate(path, 1));
	TRY(fchmod(path, 0600));
	TRY(fchown(path, 0, 0));
	TRY(lseek(path, 0, SEEK_SET));
	TRY(fcntl(r, F_GETFL) & O_ACCMODE);
	TRY(fcntl(w, F_GETFL) & O_ACCMODE);
	TRY(fcntl(path, F_GETFL) & O_PATH);
	TRY(ftruncate(w, 2));
	oracle_print_file("f");
	return 0;
}
