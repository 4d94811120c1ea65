/* SPDX-License-Identifier: BSD-3-Clause */
/* stat, lstat, fstat, fstatat: who follows links. */
#include "oracle.h"

static void kind(const char *how, int result, const struct stat *st)
{
	if (result)
		printf("%s: %s\n", how, oracle_error(errno));
	else
		printf("%s: %06o size %lld\n", how, (unsigned int)st->st_mode,
		       S_ISDIR(st->st_mode) ? 0LL : (long long)st->st_size);
}

int main(void)
{
	struct stat st;
	int dir = open("/data", O_RDONLY | O_DIRECTORY);
	int file = open("/data/hello.txt", O_RDONLY);

	kind("stat link", stat("/data/link", &st), &st);
	kind("lstat link", lstat("/data/link", &st), &st);
	kind("stat dangling", stat("/data/dangling", &st), &st);
	kind("stat loop", stat("/data/loop", &st), &st);
	kind("lstat loop", lstat("/data/loop", &st), &st);
	kind("fstat", fstat(file, &st), &st);
	kind("fstat bad", fstat(55, &st), &st);
	kind("at", fstatat(dir, "link", &st, 0), &st);
	kind("at nofollow", fstatat(dir, "link", &st, AT_SYMLINK_NOFOLLOW), &st);
	kind("at empty", fstatat(file, "", &st, AT_EMPTY_PATH), &st);
	kind("at empty without", fstatat(file, "", &st, 0), &st);
	kind("at file", fstatat(file, "x", &st, 0), &st);
	kind("at bad", fstatat(55, "x", &st, 0), &st);
	kind("at bad absolute", fstatat(55, "/data", &st, 0), &st);
	kind("at flags", fstatat(dir, "link", &st, 0x8000), &st);
	kind("at cwd", fstatat(AT_FDCWD, "../data", &st, 0), &st);
	TRY(syscall(SYS_newfstatat, dir, "link", (void *)8, 0));
	TRY(syscall(SYS_newfstatat, dir, (void *)8, &st, 0));
	return 0;
}
