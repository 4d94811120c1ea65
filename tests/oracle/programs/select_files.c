/* SPDX-License-Identifier: BSD-3-Clause */
/* select and pselect on files. */
#include "oracle.h"
#include <sys/select.h>

int main(void)
{
	fd_set r, w, e;
	struct timeval t = {0, 1000}, bad = {-1, 0};
	int fd = open("/data/hello.txt", O_RDONLY);

	NEED(fd >= 0);
	FD_ZERO(&r);
	FD_ZERO(&w);
	FD_ZERO(&e);
	FD_SET(fd, &r);
	FD_SET(1, &w);
	FD_SET(fd, &e);
	TRY(select(fd + 1, &r, &w, &e, NULL));
	printf("%d %d %d\n", !!FD_ISSET(fd, &r), !!FD_ISSET(1, &w), !!FD_ISSET(fd, &e));
	FD_ZERO(&r);
	TRY(select(0, NULL, NULL, NULL, &t));
	FD_SET(77, &r);
	TRY(select(78, &r, NULL, NULL, &t));
	TRY(select(-1, NULL, NULL, NULL, &t));
	TRY(select(1, NULL, NULL, NULL, &bad));
	TRY(syscall(SYS_pselect6, 1, (void *)8, NULL, NULL, NULL, NULL));
	struct timespec ts = {0, 1000};
	TRY(pselect(0, NULL, NULL, NULL, &ts, NULL));
	return 0;
}
