/* SPDX-License-Identifier: BSD-3-Clause */
/* What uid 1000 may not. */
#include "oracle.h"

int main(void)
{
	umask(0);
	NEED(mkdir("open", 0777) == 0);
	NEED(mkdir("closed", 0700) == 0);
	oracle_file("closed/f", "x");
	oracle_file("mine", "x");
	NEED(chmod("mine", 0644) == 0);
	NEED(setgid(1000) == 0 && setuid(1000) == 0);
	TRY(open("/data/secret", O_RDONLY));
	TRY(open("/data/hello.txt", O_WRONLY));
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(open("/data/owned", O_RDWR));
	TRY(open("closed/f", O_RDONLY));
	TRY(open("/data/new", O_CREAT | O_WRONLY, 0644));
	TRY(open("open/new", O_CREAT | O_WRONLY, 0600));
	TRY(open("mine", O_RDONLY | O_TRUNC));
	TRY(access("/data/secret", R_OK));
	TRY(access("/data/secret", F_OK));
	TRY(access("closed/f", F_OK));
	TRY(mkdir("/data/d", 0755));
	TRY(unlink("/data/hello.txt"));
	TRY(rmdir("closed"));
	TRY(rename("mine", "open/mine"));
	TRY(link("mine", "open/mine"));
	TRY(symlink("x", "/data/s"));
	TRY(chmod("mine", 0600));
	TRY(chmod("/data/owned", 0600));
	TRY(chown("/data/owned", 0, -1));
	TRY(chown("/data/owned", -1, 1000));
	TRY(truncate("mine", 0));
	TRY(chdir("closed"));
	return 0;
}
