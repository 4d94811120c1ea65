/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading, writing, control and locks. */
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/test.h>

#include "mock_device.h"

#define CALL2(name, a, b) arrow_sys_##name(a, b, 0, 0, 0, 0)
#define CALL3(name, a, b, c) arrow_sys_##name(a, b, c, 0, 0, 0)

static char buffer[8192];

static void test_write(void)
{
	memcpy(buffer, "hello", 5);
	ARROW_CHECK_INT(CALL3(write, 1, (long)buffer, 5), 5);
	ARROW_CHECK_MEMORY(mock_written, "hello", 5);
	ARROW_CHECK_INT(CALL3(write, 9, (long)buffer, 5), -EBADF);
	ARROW_CHECK_INT(CALL3(write, 1, 0, 5), -EFAULT);
	ARROW_CHECK_INT(CALL3(write, 1, -4096, 0), -EFAULT);
	ARROW_CHECK_INT(CALL3(write, 1, (long)buffer, -1), -EFAULT);
	ARROW_CHECK_INT(CALL3(write, 1, (long)buffer, 0), 0);
}

static void test_read(void)
{
	ARROW_CHECK_INT(CALL3(read, 0, (long)buffer, 3), 3);
	ARROW_CHECK_MEMORY(buffer, "typ", 3);
	ARROW_CHECK_INT(CALL3(read, 0, (long)buffer, 100), 5);
	ARROW_CHECK_INT(CALL3(read, 33, (long)buffer, 100), -EBADF);
}

/* All buffers of one call are one write. */
static void test_writev(void)
{
	struct arrow_io_segment segments[10]; /* more than the stack takes */
	unsigned int before = mock_writes;
	const unsigned int count = ARROW_COUNT(segments);

	for (unsigned int i = 0; i < count; i++)
		segments[i] = (struct arrow_io_segment){(uintptr_t)"abc", 2};
	mock_written_size = 0;
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, count), 2 * count);
	ARROW_CHECK_UINT(mock_writes, before + 1);
	ARROW_CHECK_MEMORY(mock_written, "abababab", 8);
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, 0), 0);
	ARROW_CHECK_INT(CALL3(writev, 1, 0, 0), 0);
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, 1025), -EINVAL);
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, -1), -EINVAL);
	ARROW_CHECK_INT(CALL3(writev, 1, 0, 1), -EFAULT);
	ARROW_CHECK_INT(CALL3(writev, 77, (long)segments, 1), -EBADF);
	long blocks = mock_alloc_count;

	segments[count - 1].size = (size_t)-1;
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, count), -EINVAL);
	segments[count - 1].size = (size_t)1 << 60;
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, count), -EFAULT);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(CALL3(writev, 1, (long)segments, count), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(mock_alloc_count, blocks);
}

static void test_readv(void)
{
	struct arrow_io_segment segments[] = {
		{(uintptr_t)buffer, 2},
		{(uintptr_t)buffer + 10, 3},
	};

	ARROW_CHECK_INT(CALL3(readv, 0, (long)segments, 2), 5);
	ARROW_CHECK_MEMORY(buffer, "ty", 2);
	ARROW_CHECK_MEMORY(buffer + 10, "ped", 3);
	ARROW_CHECK_INT(CALL3(readv, 0, 0, 2), -EFAULT);
}

static void test_lseek(void)
{
	ARROW_CHECK_INT(CALL3(lseek, 0, 0, 0), -ESPIPE);
	ARROW_CHECK_INT(CALL3(lseek, 0, 0, 5), -EINVAL);
	ARROW_CHECK_INT(CALL3(lseek, 50, 0, 5), -EBADF);
}

static void test_flags(void)
{
	int on = 1;

	ARROW_CHECK_INT(CALL3(fcntl, 0, 4, ~0), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 3, 0), 01166002);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 4, 0), 0);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5421, (long)&on), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 3, 0), 0104002);
	on = 0;
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5421, (long)&on), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 3, 0), 0100002);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5421, 0), -EFAULT);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5401, 0), -ENOTTY);
	ARROW_CHECK_INT(CALL3(ioctl, 99, 0x5401, 0), -EBADF);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 999, 0), -EINVAL);
	ARROW_CHECK_INT(CALL3(fcntl, 99, 999, 0), -EBADF);
}

struct record {
	int16_t type, whence;
	int64_t start, length;
	int32_t owner;
};

static long lock(int command, int type, int whence, int64_t start,
		 int64_t length)
{
	struct record record = {(int16_t)type, (int16_t)whence, start, length,
				0};
	long result = CALL3(fcntl, 0, command, (long)&record);

	return result ? result : record.type;
}

static void test_record_locks(void)
{
	ARROW_CHECK_INT(lock(5, 1, 0, 0, 0), 2);
	ARROW_CHECK_INT(lock(5, 2, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(lock(6, 1, 0, 0, 0), 1);
	ARROW_CHECK_INT(lock(7, 0, 2, -100, 5), 0);
	ARROW_CHECK_INT(lock(6, 0, 2, -101, 5), -EINVAL);
	ARROW_CHECK_INT(lock(6, 3, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(lock(6, 0, 3, 0, 0), -EINVAL);
	ARROW_CHECK_INT(lock(6, 0, 0, 5, -6), -EINVAL);
	ARROW_CHECK_INT(lock(6, 0, 0, 5, INT64_MAX), -EOVERFLOW);
	ARROW_CHECK_INT(lock(38, 1, 0, 0, 0), 1);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 6, 0), -EFAULT);
	arrow_fd_get(0)->flags &= ~(unsigned int)ARROW_FILE_ACCESS;
	ARROW_CHECK_INT(lock(6, 1, 0, 0, 0), -EBADF);
	ARROW_CHECK_INT(lock(6, 0, 0, 0, 0), 0);
	arrow_fd_get(0)->flags |= ARROW_FILE_READ_WRITE;
}

static void test_flock(void)
{
	struct arrow_file *one = arrow_file_new(&arrow_device_file, 0);
	struct arrow_file *two = arrow_file_new(&arrow_device_file, 0);
	int object, a, b;

	one->object = two->object = &object;
	a = arrow_fd_install(one, false);
	b = arrow_fd_install(two, false);
	ARROW_CHECK_INT(CALL2(flock, a, 1), 0);
	ARROW_CHECK_INT(CALL2(flock, b, 1 | 4), 0);
	ARROW_CHECK_INT(CALL2(flock, b, 2 | 4), -EAGAIN);
	ARROW_CHECK_INT(CALL2(flock, a, 2), 0);
	ARROW_CHECK_INT(CALL2(flock, b, 1), -EDEADLK);
	ARROW_CHECK_INT(CALL2(flock, a, 8), 0);
	ARROW_CHECK_INT(CALL2(flock, b, 2), 0);
	ARROW_CHECK_INT(CALL2(flock, b, 0), -EINVAL);
	ARROW_CHECK_INT(CALL2(flock, 99, 3), -EINVAL);
	ARROW_CHECK_INT(CALL2(flock, 99, 2), -EBADF);
	arrow_fd_close(b);
	ARROW_CHECK_INT(CALL2(flock, a, 2 | 4), 0);
	arrow_fd_close(a);
}

int main(void)
{
	arrow_fd_init();
	ARROW_TEST(test_write);
	ARROW_TEST(test_read);
	ARROW_TEST(test_writev);
	ARROW_TEST(test_readv);
	ARROW_TEST(test_lseek);
	ARROW_TEST(test_flags);
	ARROW_TEST(test_record_locks);
	ARROW_TEST(test_flock);
	arrow_sys_close_range(0, ~0u, 0, 0, 0, 0);
	return arrow_test_end();
}
