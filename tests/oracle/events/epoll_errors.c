/* SPDX-License-Identifier: BSD-3-Clause */
/* What the calls refuse, and in which order they look. */
#include "epoll_events.h"

/* Whether a set takes a file of that name, and what poll says of it. */
static void try_device(const char *name)
{
	struct epoll_event event = {.events = EPOLLIN};
	struct pollfd one = {open(name, O_RDWR), POLLIN | POLLOUT, 0};

	puts(name);
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, one.fd, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_MOD, one.fd, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_DEL, one.fd, &event));
	TRY(poll(&one, 1, 0));
	printf("%#x\n", (unsigned int)one.revents);
	NEED(!close(one.fd));
}

int main(void)
{
	struct epoll_event event = {.events = EPOLLIN};
	char path[64], link[64] = "";
	int counter = eventfd(0, EFD_NONBLOCK), file = open("/data", O_RDONLY);
	int directory = open("/", O_RDONLY | O_DIRECTORY);
	int path_only = open("/data", O_PATH);
	struct timespec time = {0, 1000000000};
	struct stat st;

	TRY(epoll_create(0));
	TRY(epoll_create(-1));
	TRY(epoll_create1(1));
	TRY(epoll_create1(~EPOLL_CLOEXEC));
	set = epoll_create1(EPOLL_CLOEXEC);
	NEED(set >= 0);
	printf("flags %#x, on exec %d\n", (unsigned int)fcntl(set, F_GETFL),
	       fcntl(set, F_GETFD));
	snprintf(path, sizeof(path), "/proc/self/fd/%d", set);
	TRY(readlink(path, link, sizeof(link) - 1));
	puts(link);
	TRY(fstat(set, &st));
	printf("mode %o\n", st.st_mode);
	TRY(epoll_ctl(99, EPOLL_CTL_ADD, counter, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, 99, &event));
	TRY(epoll_ctl(counter, EPOLL_CTL_ADD, set, &event));
	TRY(epoll_ctl(file, EPOLL_CTL_ADD, counter, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, set, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, file, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_DEL, file, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, directory, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, path_only, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, 0, &event));
	try_device("/dev/null");
	try_device("/dev/zero");
	try_device("/dev/full");
	try_device("/dev/random");
	try_device("/dev/urandom");
	TRY(epoll_ctl(path_only, EPOLL_CTL_ADD, counter, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, counter, NULL));
	TRY(epoll_ctl(set, EPOLL_CTL_MOD, counter, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_DEL, counter, NULL));
	TRY(epoll_ctl(set, 0, counter, &event));
	TRY(epoll_ctl(set, 4, counter, &event));
	TRY(epoll_ctl(set, 4, counter, NULL));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, counter, &event));
	TRY(epoll_ctl(set, EPOLL_CTL_ADD, counter, &event));
	TRY(epoll_wait(99, &event, 1, 0));
	TRY(epoll_wait(counter, &event, 1, 0));
	TRY(epoll_wait(set, &event, 0, 0));
	TRY(epoll_wait(set, &event, -1, 0));
	TRY(epoll_wait(set, &event, INT_MAX, 0));
	TRY(epoll_wait(set, NULL, 1, 0));
	add_to(counter, 1);
	TRY(epoll_wait(set, NULL, 1, 0));
	TRY(syscall(SYS_epoll_pwait, set, (char *)-1, 1, 0, NULL, 8));
	TRY(syscall(SYS_epoll_pwait, set, &event, 1, 0, &event, 4));
	TRY(syscall(SYS_epoll_pwait, set, &event, 1, 0, 16, 8));
	TRY(syscall(SYS_epoll_pwait, set, &event, 1, 0, NULL, 4));
	TRY(syscall(SYS_epoll_pwait2, set, &event, 1, &time, NULL, 8));
	TRY(syscall(SYS_epoll_pwait2, set, &event, 1, 16, NULL, 8));
	time.tv_nsec = 1000;
	TRY(syscall(SYS_epoll_pwait2, set, &event, 1, &time, NULL, 8));
	take_from(counter);
	TRY(syscall(SYS_epoll_pwait2, set, &event, 1, &time, NULL, 8));
	TRY(read(set, &event, 1));
	TRY(write(set, &event, 1));
	TRY(epoll_ctl(set, EPOLL_CTL_DEL, counter, NULL));
	TRY(epoll_ctl(set, EPOLL_CTL_DEL, counter, NULL));
	return 0;
}
