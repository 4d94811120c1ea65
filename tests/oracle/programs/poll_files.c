/* SPDX-License-Identifier: BSD-3-Clause */
/* poll on files, devices and nothing. */
#include "oracle.h"
#include <poll.h>

int main(void)
{
	struct pollfd p[5];

	p[0] = (struct pollfd){open("/data/hello.txt", O_RDONLY), POLLIN | POLLOUT, 9};
	p[1] = (struct pollfd){open("/dev/null", O_RDWR), POLLIN | POLLOUT, 9};
	p[2] = (struct pollfd){-1, POLLIN, 9};
	p[3] = (struct pollfd){77, POLLIN, 9};
	p[4] = (struct pollfd){1, POLLOUT, 9};
	NEED(p[0].fd >= 0 && p[1].fd >= 0);
	TRY(poll(p, 5, 0));
	for (int i = 0; i < 5; i++)
		printf("%d: %x\n", i, (unsigned int)p[i].revents);
	TRY(poll(p, 1, -1));
	TRY(poll(NULL, 0, 0));
	TRY(poll(NULL, 0, 3));
	TRY(poll((void *)8, 1, 0));
	TRY(poll(p, 100000, 0));
	p[0].events = POLLPRI;
	TRY(poll(p, 1, 2));
	struct timespec t = {0, 1000000}, bad = {0, -1};
	TRY(ppoll(p, 1, &t, NULL));
	TRY(ppoll(p, 1, &bad, NULL));
	return 0;
}
