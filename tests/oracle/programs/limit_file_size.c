/* SPDX-License-Identifier: BSD-3-Clause */
/* RLIMIT_FSIZE with SIGXFSZ ignored. */
#include "oracle.h"
#include <sys/resource.h>

int main(void)
{
	struct rlimit limit = {1000, 1000};
	char text[600];
	int fd = open("f", O_CREAT | O_RDWR, 0644);

	signal(SIGXFSZ, SIG_IGN);
	memset(text, 'l', sizeof(text));
	TRY(setrlimit(RLIMIT_FSIZE, &limit));
	TRY(write(fd, text, 600));
	TRY(write(fd, text, 600));
	TRY(write(fd, text, 600));
	TRY(ftruncate(fd, 1001));
	TRY(ftruncate(fd, 900));
	return 0;
}
