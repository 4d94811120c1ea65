/* SPDX-License-Identifier: BSD-3-Clause */
/* Touching a mapping behind the end of its file through a system call. */
#include "touch.h"

int main(void)
{
	oracle_file("f", "abc");
	int fd = open("f", O_RDWR);
	char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	NEED(p != MAP_FAILED);
	print_pages("pages", p, 3);
	TRY(ftruncate(fd, 5000));
	print_pages("pages", p, 3);
	TRY(ftruncate(fd, 0));
	print_pages("pages", p, 3);
	return 0;
}
