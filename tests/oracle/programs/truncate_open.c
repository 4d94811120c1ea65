/* SPDX-License-Identifier: BSD-3-Clause */
/* Truncation seen by descriptors that are open. */
#include "oracle.h"

int main(void)
{
	char buffer[16];

	oracle_file("f", "0123456789");
	int a = open("f", O_RDWR);

	TRY(lseek(a, 8, SEEK_SET));
	TRY(truncate("f", 4));
	TRY(read(a, buffer, 4));
	TRY(write(a, "zz", 2));
	TRY(lseek(a, 0, SEEK_SET));
	TRY(read(a, buffer, 16));
	for (int i = 0; i < 10; i++)
		printf("%02x ", (unsigned char)buffer[i]);
	printf("\n");
	TRY(open("f", O_WRONLY | O_TRUNC));
	TRY(read(a, buffer, 16));
	TRY(lseek(a, 0, SEEK_END));
	return 0;
}
