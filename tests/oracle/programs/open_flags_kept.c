/* SPDX-License-Identifier: BSD-3-Clause */
/* Which flags of open F_GETFL tells, and which F_SETFL changes. */
#include "arch.h"
#include "oracle.h"

static void flags(int fd)
{
	printf("fd %d flags %o\n", fd, (unsigned int)fcntl(fd, F_GETFL) & ~LARGE_FILE);
}

int main(void)
{
	flags(open("a", O_CREAT | O_RDWR, 0644));
	flags(open("a", O_RDONLY | O_APPEND));
	flags(open("a", O_WRONLY | O_NONBLOCK | O_TRUNC));
	flags(open("a", O_RDWR | O_SYNC));
	flags(open("a", O_RDWR | O_DSYNC));
	flags(open("a", O_RDONLY | O_CLOEXEC));
	flags(open("a", O_RDONLY | O_NOATIME));
	flags(open("/data", O_RDONLY | O_DIRECTORY));
	flags(open("/data", O_PATH | O_DIRECTORY));
	TRY(fcntl(3, F_SETFL, O_APPEND | O_NONBLOCK | O_RDONLY | O_CREAT));
	flags(3);
	TRY(fcntl(3, F_SETFL, 0));
	flags(3);
	return 0;
}
