/* SPDX-License-Identifier: BSD-3-Clause */
/* sendfile and copy_file_range between files. */
#include "oracle.h"
#include <sys/sendfile.h>

int main(void)
{
	off_t at = 7;
	loff_t in = 2, out = 1;

	oracle_file("s", "hello, world");
	int s = open("s", O_RDWR);
	int d = open("d", O_CREAT | O_RDWR, 0644);
	int dir = open("/data", O_RDONLY);

	TRY(sendfile(d, s, &at, 100));
	printf("at %lld\n", (long long)at);
	TRY(lseek(s, 0, SEEK_CUR));
	TRY(sendfile(d, s, NULL, 5));
	TRY(lseek(s, 0, SEEK_CUR));
	oracle_print_file("d");
	TRY(sendfile(d, s, NULL, 0));
	TRY(sendfile(44, s, NULL, 1));
	TRY(sendfile(d, 44, NULL, 1));
	TRY(sendfile(d, dir, NULL, 1));
	at = -1;
	TRY(sendfile(d, s, &at, 1));
	TRY(syscall(SYS_copy_file_range, s, &in, d, &out, 3, 0));
	printf("in %lld out %lld\n", (long long)in, (long long)out);
	oracle_print_file("d");
	TRY(syscall(SYS_copy_file_range, s, NULL, d, NULL, 3, 1));
	TRY(syscall(SYS_copy_file_range, s, NULL, s, NULL, 3, 0));
	TRY(syscall(SYS_copy_file_range, 44, NULL, d, NULL, 3, 0));
	TRY(syscall(SYS_copy_file_range, dir, NULL, d, NULL, 3, 0));
	return 0;
}
