/* SPDX-License-Identifier: BSD-3-Clause */
/* openat2: its resolve flags and its errors. */
#include "oracle.h"

/* <linux/openat2.h>, which musl does not bring. */
#define RESOLVE_NO_SYMLINKS 0x04
#define RESOLVE_BENEATH 0x08
#define RESOLVE_IN_ROOT 0x10
#define OPENAT2 437

struct open_how {
	uint64_t flags;
	uint64_t mode;
	uint64_t resolve;
};

static long open2(int dir, const char *path, uint64_t flags, uint64_t resolve)
{
	struct open_how how = {.flags = flags, .resolve = resolve};

	return syscall(OPENAT2, dir, path, &how, sizeof(how));
}

int main(void)
{
	int dir = open("/data/dir", O_RDONLY | O_DIRECTORY);
	struct open_how how = {.flags = O_RDONLY};

	TRY(open2(dir, "a", O_RDONLY, 0));
	TRY(open2(dir, "../hello.txt", O_RDONLY, RESOLVE_BENEATH));
	TRY(open2(dir, "/data/hello.txt", O_RDONLY, RESOLVE_BENEATH));
	TRY(open2(dir, "/a", O_RDONLY, RESOLVE_IN_ROOT));
	TRY(open2(AT_FDCWD, "/data/link", O_RDONLY, RESOLVE_NO_SYMLINKS));
	TRY(open2(AT_FDCWD, "/data/hello.txt", O_RDONLY, 0x1000));
	TRY(open2(AT_FDCWD, "/data/hello.txt", 1ull << 40, 0));
	TRY(syscall(OPENAT2, AT_FDCWD, "/data/hello.txt", &how, 8));
	TRY(syscall(OPENAT2, AT_FDCWD, "/data/hello.txt", (void *)8, sizeof(how)));
	how.mode = 0644;
	TRY(syscall(OPENAT2, AT_FDCWD, "/data/hello.txt", &how, sizeof(how)));
	return 0;
}
