/* SPDX-License-Identifier: BSD-3-Clause */
/* utimensat and its older relatives. */
#include "oracle.h"
#include <sys/time.h>
#include <utime.h>

static void show(const char *path)
{
	struct stat st;

	NEED(lstat(path, &st) == 0);
	printf("%s %lld.%09ld %lld.%09ld\n", path, (long long)st.st_atim.tv_sec,
	       st.st_atim.tv_nsec, (long long)st.st_mtim.tv_sec,
	       st.st_mtim.tv_nsec);
}

int main(void)
{
	struct timespec ts[2] = {{111, 222}, {333, 444}};
	struct timespec omit[2] = {{0, UTIME_OMIT}, {555, 666}};
	struct timespec wrong[2] = {{0, 1000000000}, {0, 0}};
	struct timeval tv[2] = {{10, 20}, {30, 40}};
	struct timeval badtv[2] = {{10, 1000000}, {30, 40}};
	struct utimbuf u = {7, 8};

	oracle_file("f", "x");
	NEED(symlink("f", "l") == 0);
	TRY(utimensat(AT_FDCWD, "f", ts, 0));
	show("f");
	TRY(utimensat(AT_FDCWD, "f", omit, 0));
	show("f");
	TRY(utimensat(AT_FDCWD, "f", wrong, 0));
	TRY(utimensat(AT_FDCWD, "l", ts, AT_SYMLINK_NOFOLLOW));
	show("l");
	TRY(utimes("f", tv));
	show("f");
	TRY(utimes("f", badtv));
	TRY(utime("f", &u));
	show("f");
	int fd = open("f", O_RDONLY);

	ts[0].tv_sec = -5;
	TRY(futimens(fd, ts));
	show("f");
	TRY(utimensat(AT_FDCWD, "absent", ts, 0));
	TRY(syscall(SYS_utimensat, fd, NULL, ts, 0));
	TRY(syscall(SYS_utimensat, AT_FDCWD, "f", (void *)8, 0));
	TRY(syscall(SYS_utimensat, AT_FDCWD, "f", ts, 0x8000));
	TRY(futimens(88, ts));
	NEED(chmod("f", 0644) == 0);
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(utimensat(AT_FDCWD, "f", ts, 0));
	TRY(utimensat(AT_FDCWD, "f", NULL, 0));
	return 0;
}
