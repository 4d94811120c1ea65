/* SPDX-License-Identifier: BSD-3-Clause */
/* The table, and the calls that make, close and describe descriptors. */
#include <arrow/arch/stat.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/test.h>

#include "mock_device.h"

#define CALL1(name, a) arrow_sys_##name(a, 0, 0, 0, 0, 0)
#define CALL2(name, a, b) arrow_sys_##name(a, b, 0, 0, 0, 0)
#define CALL3(name, a, b, c) arrow_sys_##name(a, b, c, 0, 0, 0)

static void close_all(void)
{
	CALL3(close_range, 0, ~0u, 0);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
}

static void test_standard_console(void)
{
	struct arrow_arch_stat stat;

	ARROW_CHECK_INT(arrow_fd_init(), 0);
	ARROW_CHECK(arrow_fd_get(0) && arrow_fd_get(0) == arrow_fd_get(2));
	ARROW_CHECK(!arrow_fd_get(3) && !arrow_fd_get(-1));
	ARROW_CHECK_INT(CALL2(fstat, 1, (long)&stat), 0);
	ARROW_CHECK_UINT(stat.rdev, 1);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 3, 0), 0100002);
	close_all();
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static void test_standard_pipe(void)
{
	struct arrow_arch_stat stat;
	int readable = 5;

	mock_stdio = "pipe";
	ARROW_CHECK_INT(arrow_fd_init(), 0);
	mock_stdio = "pipes";
	ARROW_CHECK(arrow_fd_get(0) != arrow_fd_get(1));
	ARROW_CHECK(arrow_fd_get(1) == arrow_fd_get(2));
	ARROW_CHECK_INT(CALL2(fstat, 0, (long)&stat), 0);
	ARROW_CHECK_UINT(stat.rdev, 3);
	ARROW_CHECK_INT(CALL2(fstat, 2, (long)&stat), 0);
	ARROW_CHECK_UINT(stat.mode & ARROW_FILE_KIND, ARROW_FILE_FIFO);
	ARROW_CHECK_INT(CALL2(fstat, 2, 0), -EFAULT);
	ARROW_CHECK_INT(CALL3(read, 1, 0, 0), -EBADF);
	ARROW_CHECK_INT(CALL3(fcntl, 1, 3, 0), 1);
	ARROW_CHECK_INT(CALL3(ioctl, 1, 0x541b, (long)&readable), 0);
	ARROW_CHECK_INT(readable, 0);
	ARROW_CHECK_INT(CALL3(ioctl, 1, 0x5401, 0), -ENOTTY);
	close_all();
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK_INT(arrow_fd_init(), 0);
	ARROW_CHECK(arrow_fd_get(0) == arrow_fd_get(1));
	close_all();
}

static void test_no_memory_at_start(void)
{
	mock_alloc_left = 0;
	ARROW_CHECK_INT(arrow_fd_init(), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static void test_lowest_free(void)
{
	arrow_fd_init();
	ARROW_CHECK_INT(CALL1(dup, 0), 3);
	ARROW_CHECK_INT(CALL1(dup, 0), 4);
	ARROW_CHECK_INT(CALL1(close, 1), 0);
	ARROW_CHECK_INT(CALL1(close, 1), -EBADF);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 0, 2), 5);
	ARROW_CHECK_INT(CALL1(dup, 0), 1);
	ARROW_CHECK_INT(CALL1(dup, 0), 6);
	ARROW_CHECK_INT(CALL1(dup, 77), -EBADF);
	close_all();
}

static void test_dup2(void)
{
	arrow_fd_init();
	ARROW_CHECK_INT(CALL2(dup2, 0, 0), 0);
	ARROW_CHECK_INT(CALL2(dup2, 9, 9), -EBADF);
	ARROW_CHECK_INT(CALL2(dup2, 9, 0), -EBADF);
	ARROW_CHECK(arrow_fd_get(0));
	ARROW_CHECK_INT(CALL2(dup2, 0, 1023), 1023);
	ARROW_CHECK_INT(CALL2(dup2, 0, 1024), -EBADF);
	ARROW_CHECK_INT(CALL2(dup2, 0, -1), -EBADF);
	ARROW_CHECK_INT(CALL3(dup3, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(CALL3(dup3, 0, 5, 1), -EINVAL);
	ARROW_CHECK_INT(CALL3(dup3, 0, 5, 02000000), 5);
	ARROW_CHECK_INT(CALL3(fcntl, 5, 1, 0), 1);
	ARROW_CHECK_INT(CALL2(dup2, 0, 5), 5);
	ARROW_CHECK_INT(CALL3(fcntl, 5, 1, 0), 0);
	close_all();
	ARROW_CHECK(!arrow_fd_get(1023));
}

static void test_dup2_without_memory(void)
{
	unsigned int size = arrow_fd_size();
	struct arrow_file *file;

	arrow_fd_init();
	file = arrow_fd_get(0);
	unsigned int references = file->references;

	arrow_fd_set_limit(ARROW_FD_MAX);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(CALL2(dup2, 0, 5000), -ENOMEM);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 0, 5000), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_UINT(file->references, references);
	ARROW_CHECK_UINT(arrow_fd_size(), size);
	close_all();
}

static void test_limit(void)
{
	arrow_fd_init();
	arrow_fd_set_limit(4);
	ARROW_CHECK_INT(CALL1(dup, 0), 3);
	ARROW_CHECK_INT(CALL1(dup, 0), -EMFILE);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 0, 4), -EINVAL);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1030, 3), -EMFILE);
	arrow_fd_set_limit(0);
	ARROW_CHECK_INT(CALL1(dup, 0), -EMFILE);
	ARROW_CHECK_INT(CALL1(close, 3), 0);
	close_all();
}

static void test_close_on_exec(void)
{
	arrow_fd_init();
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1030, 10), 10);
	ARROW_CHECK_INT(CALL3(fcntl, 10, 1, 0), 1);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 2, 1), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 1);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5450, 0), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 0);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5451, 0), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 1);
	close_all();
}

static void test_close_range(void)
{
	arrow_fd_init();
	CALL2(dup2, 0, 40);
	ARROW_CHECK_INT(CALL3(close_range, 2, 1, 0), -EINVAL);
	ARROW_CHECK_INT(CALL3(close_range, 0, 1, 1), -EINVAL);
	ARROW_CHECK_INT(CALL3(close_range, 1, 50, 4), 0);
	ARROW_CHECK_INT(CALL3(fcntl, 40, 1, 0), 1);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 0);
	ARROW_CHECK_INT(CALL3(close_range, 2, ~0u, 2), 0);
	ARROW_CHECK(!arrow_fd_get(40) && !arrow_fd_get(2) && arrow_fd_get(1));
	close_all();
}

/* Open for its path alone: few calls know such a file. */
static void test_path_only(void)
{
	arrow_fd_init();
	arrow_fd_get(0)->flags |= ARROW_FILE_PATH;
	ARROW_CHECK(!arrow_fd_get(0) && arrow_fd_get_any(0));
	ARROW_CHECK_INT(CALL3(fcntl, 0, 4, 0), -EBADF);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 1, 0), 0);
	ARROW_CHECK_INT(CALL3(read, 0, 0, 0), -EBADF);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5451, 0), -EBADF);
	ARROW_CHECK_INT(CALL1(dup, 0), 3);
	close_all();
}

int main(void)
{
	ARROW_TEST(test_standard_console);
	ARROW_TEST(test_standard_pipe);
	ARROW_TEST(test_no_memory_at_start);
	ARROW_TEST(test_lowest_free);
	ARROW_TEST(test_dup2);
	ARROW_TEST(test_dup2_without_memory);
	ARROW_TEST(test_limit);
	ARROW_TEST(test_close_on_exec);
	ARROW_TEST(test_close_range);
	ARROW_TEST(test_path_only);
	return arrow_test_end();
}
