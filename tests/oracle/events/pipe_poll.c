/* SPDX-License-Identifier: BSD-3-Clause */
/* poll, ppoll, select and pselect are woken by what other threads do. */
#include "events.h"
#include <sys/select.h>

static int one[2], two[2];

static void *write_one(void *unused)
{
	pause_a_while();
	NEED(write(one[1], "x", 1) == 1);
	return unused;
}

static void *write_two(void *unused)
{
	pause_a_while();
	NEED(write(two[1], "x", 1) == 1);
	return unused;
}

static void *drain(void *unused)
{
	static char bytes[65536];

	pause_a_while();
	NEED(read(two[0], bytes, sizeof(bytes)) == sizeof(bytes));
	return unused;
}

static void *close_two(void *unused)
{
	pause_a_while();
	close(two[1]);
	return unused;
}

static pthread_t thread;

static void begin(void *(*what)(void *))
{
	NEED(pthread_create(&thread, NULL, what, NULL) == 0);
}

static void end(int fd)
{
	char byte;

	pthread_join(thread, NULL);
	if (fd >= 0)
		NEED(read(fd, &byte, 1) == 1);
}

static void show(const char *name, int count, const struct pollfd *files)
{
	printf("%s: %d, %#x %#x\n", name, count, (unsigned int)files[0].revents,
	       (unsigned int)files[1].revents);
}

static void select_them(int timeout)
{
	struct timeval time = {0, timeout};
	fd_set in, out;

	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_SET(one[0], &in);
	FD_SET(two[0], &in);
	FD_SET(one[1], &out);
	begin(write_two);
	int count = select(two[0] + 1, &in, NULL, NULL, timeout ? &time : NULL);

	printf("select: %d, %d %d\n", count, !!FD_ISSET(one[0], &in),
	       !!FD_ISSET(two[0], &in));
	HOLDS(!timeout || time.tv_usec < timeout);
	end(two[0]);
	TRY(select(one[1] + 1, NULL, &out, NULL, NULL));
}

int main(void)
{
	static char bytes[65536];
	struct timespec time = {5, 0};

	NEED(pipe(one) == 0 && pipe(two) == 0);
	struct pollfd files[2] = {{one[0], POLLIN, 0}, {two[0], POLLIN, 0}};

	begin(write_one);
	show("the first", poll(files, 2, -1), files);
	end(one[0]);
	begin(write_two);
	show("the second", ppoll(files, 2, &time, NULL), files);
	end(two[0]);
	show("time is over", poll(files, 2, 10), files);
	select_them(0);
	select_them(900000);
	NEED(write(two[1], bytes, sizeof(bytes)) == sizeof(bytes));
	files[1] = (struct pollfd){two[1], POLLOUT, 0};
	show("full", poll(files, 2, 0), files);
	begin(drain);
	show("room", poll(files, 2, -1), files);
	end(-1);
	files[1] = (struct pollfd){two[0], POLLIN, 0};
	begin(close_two);
	show("closed", poll(files, 2, -1), files);
	end(-1);
	return 0;
}
