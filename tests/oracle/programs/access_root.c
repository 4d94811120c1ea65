/* SPDX-License-Identifier: BSD-3-Clause */
/* access as root: what root may, and what nobody may. */
#include "oracle.h"

int main(void)
{
	int dir = open("/data", O_RDONLY);

	TRY(access("/data/secret", R_OK | W_OK));
	TRY(access("/data/secret", X_OK));
	TRY(access("/data/setuid", X_OK));
	TRY(access("/data", X_OK | W_OK));
	TRY(access("/absent", F_OK));
	TRY(access("/data/hello.txt/x", F_OK));
	TRY(access("/data/dangling", F_OK));
	TRY(access("/data/loop", F_OK));
	TRY(access("/data", 8));
	TRY(access("", F_OK));
	TRY(access((char *)8, F_OK));
	TRY(faccessat(dir, "hello.txt", R_OK, 0));
	TRY(faccessat(dir, "dangling", F_OK, AT_SYMLINK_NOFOLLOW));
	TRY(faccessat(dir, "secret", W_OK, AT_EACCESS));
	TRY(syscall(SYS_faccessat2, dir, "", R_OK, AT_EMPTY_PATH));
	TRY(syscall(SYS_faccessat2, dir, "", R_OK, 0));
	TRY(syscall(SYS_faccessat2, dir, "x", R_OK, 0x4000));
	TRY(syscall(SYS_faccessat2, 44, "x", R_OK, 0));
	return 0;
}
