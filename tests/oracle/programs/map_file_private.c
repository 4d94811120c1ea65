/* SPDX-License-Identifier: BSD-3-Clause */
/* A private mapping of a file: what is written stays here. */
#include "touch.h"

int main(void)
{
	char *content = malloc(6001);

	memset(content, 'f', 6000);
	content[6000] = '\0';
	oracle_file("f", content);
	int fd = open("f", O_RDWR);
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);

	NEED(p != MAP_FAILED);
	printf("%c %c %d %d\n", p[0], p[5999], p[6000], p[8191]);
	p[0] = 'X';
	p[7000] = 'Y';
	char c[2];
	TRY(pread(fd, c, 1, 0));
	printf("file %c\n", c[0]);
	TRY(pwrite(fd, "Z", 1, 1));
	TRY(pwrite(fd, "W", 1, 4097));
	printf("memory %c %c\n", p[0], p[5999]);
	TRY(close(fd));
	printf("%c\n", p[4098]);
	char *q = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, open("f", O_RDONLY), 4096);
	printf("%c %c %d\n", q[0], q[1], q[4095]);
	return 0;
}
