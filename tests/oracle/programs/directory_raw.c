/* SPDX-License-Identifier: BSD-3-Clause */
/* getdents64 itself: record sizes, small buffers, errors. */
#include "oracle.h"

struct record {
	uint64_t ino;
	int64_t off;
	uint16_t length;
	uint8_t type;
	char name[];
};

int main(void)
{
	char buffer[4096] __attribute__((aligned(8)));
	int dir = open("/data/dir", O_RDONLY | O_DIRECTORY);
	int file = open("/data/hello.txt", O_RDONLY);
	int path = open("/data/dir", O_PATH);
	int count = 0;
	long n;

	TRY(syscall(SYS_getdents64, dir, buffer, 10));
	TRY(syscall(SYS_getdents64, dir, buffer, 0));
	while ((n = syscall(SYS_getdents64, dir, buffer, 64)) > 0) {
		for (long at = 0; at < n;) {
			struct record *r = (struct record *)(buffer + at);

			HOLDS(r->length % 8 == 0);
			HOLDS(r->length == (19 + strlen(r->name) + 1 + 7) / 8 * 8);
			at += r->length;
			count++;
		}
	}
	printf("%d entries, then %ld\n", count, n);
	TRY(syscall(SYS_getdents64, dir, buffer, sizeof(buffer)));
	TRY(lseek(dir, 0, SEEK_SET));
	n = syscall(SYS_getdents64, dir, buffer, sizeof(buffer));
	printf("%ld bytes again\n", n);
	TRY(lseek(dir, 0, SEEK_SET));
	TRY(syscall(SYS_getdents64, dir, (void *)8, 4096));
	TRY(syscall(SYS_getdents64, file, buffer, sizeof(buffer)));
	TRY(syscall(SYS_getdents64, path, buffer, sizeof(buffer)));
	TRY(syscall(SYS_getdents64, 99, buffer, sizeof(buffer)));
	return 0;
}
