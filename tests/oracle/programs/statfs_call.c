/* SPDX-License-Identifier: BSD-3-Clause */
/* statfs: only what is the same everywhere. */
#include "oracle.h"
#include <sys/statfs.h>

int main(void)
{
	struct statfs fs;
	int fd = open("/data/hello.txt", O_RDONLY);

	TRY(statfs("/", &fs));
	printf("type %lx block %ld name %ld\n", (unsigned long)fs.f_type,
	       (long)fs.f_bsize, (long)fs.f_namelen);
	HOLDS(fs.f_bfree <= fs.f_blocks);
	TRY(fstatfs(fd, &fs));
	printf("type %lx\n", (unsigned long)fs.f_type);
	TRY(statfs("/proc", &fs));
	printf("type %lx\n", (unsigned long)fs.f_type);
	TRY(statfs("absent", &fs));
	TRY(fstatfs(70, &fs));
	TRY(syscall(SYS_statfs, "/", (void *)8));
	return 0;
}
