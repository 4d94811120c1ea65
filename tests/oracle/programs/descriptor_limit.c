/* SPDX-License-Identifier: BSD-3-Clause */
/* RLIMIT_NOFILE bounds descriptors. */
#include "oracle.h"
#include <sys/resource.h>

int main(void)
{
	struct rlimit limit;
	int count = 0;
	int last = -1;
	int fd;

	NEED(getrlimit(RLIMIT_NOFILE, &limit) == 0);
	limit.rlim_cur = 32;
	TRY(setrlimit(RLIMIT_NOFILE, &limit));
	while ((fd = open("/data/hello.txt", O_RDONLY)) >= 0) {
		last = fd;
		count++;
	}
	printf("%s after %d, last %d\n", oracle_error(errno), count, last);
	TRY(dup(0));
	TRY(dup2(0, 32));
	TRY(dup2(0, 31));
	TRY(fcntl(0, F_DUPFD, 32));
	TRY(fcntl(0, F_DUPFD, 31));
	close(3);
	TRY(open("/data/hello.txt", O_RDONLY));
	return 0;
}
