/* SPDX-License-Identifier: BSD-3-Clause */
/* Mapping files of the archive. */
#include "touch.h"

int main(void)
{
	struct stat st;
	int fd = open("/data/lines", O_RDONLY);

	NEED(fstat(fd, &st) == 0);
	char *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	NEED(p != MAP_FAILED);
	unsigned long sum = 0;
	for (off_t i = 0; i < st.st_size; i++)
		sum = sum * 31 + (unsigned char)p[i];
	printf("%lld bytes, sum %lu\n", (long long)st.st_size, sum);
	for (off_t i = st.st_size; i % 4096; i++)
		if (p[i])
			printf("not zero behind the end\n");
	int small = open("/data/hello.txt", O_RDWR);
	char *q = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, small, 0);
	NEED(q != MAP_FAILED);
	q[0] = 'J';
	oracle_print_file("/data/hello.txt");
	int again = open("/data/lines", O_RDWR);
	char *r = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, again, 4096);
	NEED(r != MAP_FAILED);
	r[10] = '!';
	printf("%c\n", p[4106]);
	return 0;
}
