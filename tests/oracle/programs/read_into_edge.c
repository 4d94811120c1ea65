/* SPDX-License-Identifier: BSD-3-Clause */
/* A read whose buffer ends in a page that is not there. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(pages != MAP_FAILED);
	NEED(munmap(pages + 4096, 4096) == 0);
	oracle_file("f", "0123456789");
	int fd = open("f", O_RDWR);

	TRY(read(fd, pages + 4096 - 4, 10));
	printf("|%.4s|\n", pages + 4092);
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(read(fd, pages + 4096, 10));
	TRY(lseek(fd, 0, SEEK_SET));
	memcpy(pages + 4092, "wxyz", 4);
	TRY(write(fd, pages + 4092, 8));
	TRY(write(fd, pages + 4096, 8));
	oracle_print_file("f");
	TRY(open(memcpy(pages + 4094, "/d", 2), O_RDONLY));
	return 0;
}
