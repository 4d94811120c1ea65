/* SPDX-License-Identifier: BSD-3-Clause */
/* statx: the mask, the flags, the values. */
#include "oracle.h"

/* struct statx of <linux/stat.h>, which older musl does not bring. */
struct statx_result {
	uint32_t mask, blksize;
	uint64_t attributes;
	uint32_t nlink, uid, gid;
	uint16_t mode, spare;
	uint64_t ino, size, blocks, attributes_mask;
	uint64_t rest[32];
};

static long statx_raw(int dir, const char *path, int flags, unsigned int mask,
		      void *out)
{
	return syscall(SYS_statx, dir, path, flags, mask, out);
}

int main(void)
{
	struct statx_result x;
	int dir = open("/data", O_RDONLY);

	memset(&x, 0, sizeof(x));
	TRY(statx_raw(dir, "hello.txt", 0, 0x7ff, &x));
	printf("mode %o size %llu links %u uid %u gid %u blksize %u\n",
	       x.mode, (unsigned long long)x.size, x.nlink,
	       x.uid, x.gid, x.blksize);
	HOLDS((x.mask & 0x7ff) == 0x7ff);
	TRY(statx_raw(dir, "link", AT_SYMLINK_NOFOLLOW, 1, &x));
	printf("mode %o size %llu\n", x.mode, (unsigned long long)x.size);
	TRY(statx_raw(dir, "absent", 0, 0xfff, &x));
	TRY(statx_raw(dir, "", AT_EMPTY_PATH, 0xfff, &x));
	printf("mode %o\n", x.mode);
	TRY(statx_raw(dir, "hello.txt", 0x10000, 0xfff, &x));
	TRY(statx_raw(dir, "hello.txt", 0, 0x80000000u, &x));
	TRY(statx_raw(dir, "hello.txt", 0x6000, 0xfff, &x));
	TRY(statx_raw(dir, "hello.txt", 0, 0xfff, (void *)8));
	return 0;
}
