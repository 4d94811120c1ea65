/* SPDX-License-Identifier: BSD-3-Clause */
/* eventfd: values, limits, errors, and what poll says. */
#include "events.h"
#include <sys/eventfd.h>

static int fd;
static uint64_t value;

static void put(uint64_t number)
{
	value = number;
	printf("%#llx: ", (unsigned long long)number);
	TRY(write(fd, &value, sizeof(value)));
	print_ready("then", fd);
}

static void get(void)
{
	value = 0;
	TRY(read(fd, &value, sizeof(value)));
	printf("got %#llx\n", (unsigned long long)value);
	print_ready("then", fd);
}

int main(void)
{
	char path[64], link[64] = "";
	struct stat st;

	NEED((fd = eventfd(3, EFD_NONBLOCK)) >= 0);
	printf("flags %#x\n", (unsigned int)fcntl(fd, F_GETFL));
	get();
	get();
	put(0);
	put(1);
	put(41);
	get();
	put(UINT64_MAX);
	put(UINT64_MAX - 1);
	put(1);
	put(0);
	get();
	put(UINT64_MAX - 2);
	put(1);
	get();
	TRY(read(fd, &value, 7));
	TRY(write(fd, &value, 7));
	TRY(read(fd, &value, 0));
	TRY(write(fd, NULL, 8));
	TRY(ioctl(fd, FIONREAD, &value));
	TRY(ftruncate(fd, 0));
	TRY(fsync(fd));
	TRY(lseek(fd, 10, SEEK_SET));
	close(fd);
	NEED((fd = eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK | EFD_CLOEXEC)) >= 0);
	printf("on exec %d\n", fcntl(fd, F_GETFD));
	get();
	get();
	get();
	put(5);
	get();
	TRY(fstat(fd, &st));
	printf("mode %o links %lu size %ld\n", st.st_mode,
	       (unsigned long)st.st_nlink, (long)st.st_size);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	TRY(readlink(path, link, sizeof(link) - 1));
	puts(link);
	TRY(eventfd(0, 2));
	TRY(eventfd(0, -1));
	TRY(syscall(SYS_eventfd2, 0xffffffffffll, EFD_NONBLOCK));
	return 0;
}
