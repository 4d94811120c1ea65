/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/sched.h>
#include <arrow/test.h>

#include "eventfd.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

/* What another thread does during the next rest; NULL: a signal comes. */
static void (*mock_rest)(void);
static unsigned int mock_rests;

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK(deadline == UINT64_MAX && !looks);
	mock_rests++;
	if (!mock_rest)
		return -EINTR;
	mock_rest();
	return 0;
}

struct arrow_thread *arrow_sched_self(void)
{
	return NULL;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	(void)thread;
}

static int fd;

static void open_counter(unsigned int count, unsigned int flags)
{
	fd = (int)arrow_sys_eventfd2(count, flags, 0, 0, 0, 0);
	ARROW_CHECK(fd >= 0);
	mock_rest = NULL;
	mock_rests = 0;
}

static void close_counter(void)
{
	ARROW_CHECK_INT(arrow_fd_close(fd), 0);
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static ssize_t move(void *bytes, size_t size, bool write)
{
	struct arrow_io io;
	int64_t position = 0;

	arrow_io_program(&io, (uintptr_t)bytes, size);
	return arrow_file_move(arrow_fd_get(fd), &io, &position, write);
}

static ssize_t add(uint64_t value)
{
	return move(&value, sizeof(value), true);
}

static uint64_t take(void)
{
	uint64_t value = 77;

	ARROW_CHECK_INT(move(&value, sizeof(value), false), 8);
	return value;
}

static void add_five(void)
{
	add(5);
}

static void take_all(void)
{
	take();
}

static void test_a_counter(void)
{
	uint64_t value[2];

	open_counter(3, ARROW_FILE_NONBLOCK);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 5);
	ARROW_CHECK_INT(add(4), 8);
	ARROW_CHECK_UINT(take(), 7);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 4);
	ARROW_CHECK_INT(move(value, 8, false), -EAGAIN);
	ARROW_CHECK_INT(move(value, 7, false), -EINVAL);
	ARROW_CHECK_INT(move(value, 7, true), -EINVAL);
	ARROW_CHECK_INT(move(NULL, 8, true), -EFAULT);
	ARROW_CHECK_INT(add(UINT64_MAX), -EINVAL);
	ARROW_CHECK_INT(add(UINT64_MAX - 1), 8);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 1);
	ARROW_CHECK_INT(add(1), -EAGAIN);
	ARROW_CHECK_INT(add(0), 8);
	ARROW_CHECK_INT(move(NULL, 8, false), -EFAULT);
	ARROW_CHECK_INT(add(1), 8);
	close_counter();
}

static void test_one_by_one(void)
{
	open_counter(2, EVENTFD_ONE_BY_ONE | ARROW_FILE_NONBLOCK);
	ARROW_CHECK_UINT(take(), 1);
	ARROW_CHECK_UINT(take(), 1);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 4);
	close_counter();
}

static void test_waiting(void)
{
	uint64_t value;

	open_counter(0, 0);
	ARROW_CHECK_INT(move(&value, 8, false), -ERESTARTSYS);
	mock_rest = add_five;
	ARROW_CHECK_UINT(take(), 5);
	add(UINT64_MAX - 1);
	mock_rest = take_all;
	ARROW_CHECK_INT(add(2), 8);
	ARROW_CHECK_UINT(take(), 2);
	ARROW_CHECK_UINT(mock_rests, 3);
	close_counter();
}

static void test_errors_of_the_call(void)
{
	ARROW_CHECK_INT(arrow_sys_eventfd2(0, 2, 0, 0, 0, 0), -EINVAL);
	arrow_fd_set_limit(0);
	ARROW_CHECK_INT(arrow_sys_eventfd(0, 0, 0, 0, 0, 0), -EMFILE);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	for (unsigned int left = 0; left < 2; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(arrow_sys_eventfd(0, 0, 0, 0, 0, 0), -ENOMEM);
		ARROW_CHECK_INT(mock_alloc_count, 0);
	}
	mock_alloc_left = UINT_MAX;
	open_counter(0xffffffff, ARROW_FILE_CLOSE_ON_EXEC);
	ARROW_CHECK(arrow_fd_close_on_exec(fd));
	ARROW_CHECK_UINT(take(), 0xffffffff);
	close_counter();
}

int main(void)
{
	ARROW_TEST(test_errors_of_the_call);
	ARROW_TEST(test_a_counter);
	ARROW_TEST(test_one_by_one);
	ARROW_TEST(test_waiting);
	return arrow_test_end();
}
