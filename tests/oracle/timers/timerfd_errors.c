/* SPDX-License-Identifier: BSD-3-Clause */
/* Flags, clocks and values that are none, and what the file cannot do. */
#include "timerfd.h"
#include <sys/ioctl.h>

static void try_value(int fd, int64_t seconds, int64_t part, int64_t interval,
		      int64_t interval_part)
{
	int64_t value[4] = {interval, interval_part, seconds, part};

	printf("%lld %lld, each %lld %lld: ", (long long)seconds,
	       (long long)part, (long long)interval, (long long)interval_part);
	TRY(syscall(SYS_timerfd_settime, fd, 0, value, NULL));
}

int main(void)
{
	struct itimerspec value = {{0, 0}, {100, 0}}, before;
	char path[64], link[64] = "";
	uint64_t count = 1;
	struct stat st;
	int fd;

	TRY(timerfd_create(CLOCK_MONOTONIC, 1));
	TRY(timerfd_create(CLOCK_MONOTONIC, -1));
	TRY(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0));
	TRY(timerfd_create(CLOCK_MONOTONIC_RAW, 0));
	TRY(timerfd_create(CLOCK_TAI, 0));
	TRY(timerfd_create(-1, 0));
	NEED((fd = timerfd_create(CLOCK_MONOTONIC, 0)) >= 0);
	try_value(fd, 100, 1000000000, 0, 0);
	try_value(fd, 100, -1, 0, 0);
	try_value(fd, -1, 0, 0, 0);
	try_value(fd, 0, 0, -1, 0);
	try_value(fd, 0, 0, 0, 1000000000);
	try_value(fd, INT64_MIN, INT64_MIN, 0, 0);
	try_value(fd, INT64_MAX, 999999999, INT64_MAX, 999999999);
	HOLDS(left_of(fd, NULL) > 1000000000 * MILLISECOND);
	TRY(timerfd_settime(fd, 4, &value, NULL));
	TRY(timerfd_settime(fd, 0, &value, &before));
	HOLDS(before.it_value.tv_sec > 1000000000);
	TRY(timerfd_settime(-1, 0, &value, NULL));
	TRY(timerfd_settime(-1, 4, &value, NULL));
	TRY(timerfd_settime(1, 0, &value, NULL));
	TRY(syscall(SYS_timerfd_settime, fd, 0, 8, NULL));
	TRY(syscall(SYS_timerfd_settime, fd, 0, &value, 8));
	HOLDS(left_of(fd, NULL) > 99000 * MILLISECOND);
	TRY(timerfd_gettime(-1, &value));
	TRY(timerfd_gettime(1, &value));
	TRY(syscall(SYS_timerfd_gettime, fd, 8));
	TRY(write(fd, &count, 8));
	TRY(read(fd, &count, 7));
	TRY(lseek(fd, 3, SEEK_SET));
	TRY(ftruncate(fd, 0));
	TRY(ioctl(fd, FIONREAD, &count));
	TRY(fstat(fd, &st));
	printf("mode %o\n", st.st_mode);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	TRY(readlink(path, link, sizeof(link) - 1));
	puts(link);
	NEED(set_file(fd, TFD_TIMER_ABSTIME, 1, 0) == 0);
	TRY(syscall(SYS_read, fd, 8, 8));
	return 0;
}
