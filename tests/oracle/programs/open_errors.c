/* SPDX-License-Identifier: BSD-3-Clause */
/* Opening what is not there, not allowed, or not what it should be. */
#include "oracle.h"

int main(void)
{
	TRY(open("absent", O_RDONLY));
	TRY(open("absent/deeper", O_RDONLY | O_CREAT, 0644));
	TRY(open("", O_RDONLY));
	TRY(open("", O_CREAT | O_RDWR, 0644));
	TRY(open("/data/hello.txt/x", O_RDONLY));
	TRY(open("/data/hello.txt/", O_RDONLY));
	TRY(open("/data", O_WRONLY));
	TRY(open("/data", O_RDWR));
	TRY(open("/data", O_RDONLY | O_CREAT, 0644));
	TRY(open("/data/", O_RDONLY | O_CREAT, 0644));
	TRY(open("new/", O_WRONLY | O_CREAT, 0644));
	TRY(open("/data/hello.txt", O_RDONLY | O_DIRECTORY));
	TRY(open("/data/link", O_RDONLY | O_NOFOLLOW));
	TRY(open("/data/loop", O_RDONLY));
	TRY(open("/data/dangling", O_RDONLY));
	TRY(open("/data/dangling", O_RDONLY | O_CREAT | O_EXCL, 0644));
	TRY(open("/data/hello.txt", O_RDONLY | O_CREAT | O_EXCL, 0644));
	TRY(open((const char *)8, O_RDONLY));
	TRY(open((const char *)-4096, O_RDONLY));
	return 0;
}
