/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/credentials.h>

#include "../../../time/timer/tests/mock_clock.h"

#include "calls.c"
#include "file.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../../time/timer/src/timer.c"
#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

#define SECOND ARROW_TIME_SECOND

struct arrow_credentials arrow_credentials;

/* How time goes by during a rest; 0: a signal comes. */
static uint64_t mock_rest;
static unsigned int mock_rests;

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK(deadline == UINT64_MAX && !looks);
	mock_rests++;
	if (!mock_rest)
		return -EINTR;
	mock_pass(mock_rest);
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

static void open_timer(int clock, unsigned int flags)
{
	fd = (int)arrow_sys_timerfd_create(clock, flags, 0, 0, 0, 0);
	ARROW_CHECK(fd >= 0);
	mock_rest = 0;
	mock_rests = 0;
}

static void close_timer(void)
{
	ARROW_CHECK_INT(arrow_fd_close(fd), 0);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK_UINT(mock_count(), 0);
}

static long set(uint64_t at, uint64_t interval, int flags)
{
	struct calls_value value = {
		.left = arrow_timer_span(at, CALLS_PARTS),
		.interval = arrow_timer_span(interval, CALLS_PARTS),
	};

	return arrow_sys_timerfd_settime(fd, flags, (long)&value, 0, 0, 0);
}

static int64_t left(int64_t *interval)
{
	struct calls_value value;

	ARROW_CHECK_INT(
		arrow_sys_timerfd_gettime(fd, (long)&value, 0, 0, 0, 0), 0);
	if (interval)
		*interval = value.interval.part;
	return value.left.seconds * (int64_t)SECOND + value.left.part;
}

/* The count that a read takes, or its error. */
static int64_t take(void)
{
	struct arrow_io io;
	int64_t position = 0;
	uint64_t count = 0;

	arrow_io_program(&io, (uintptr_t)&count, sizeof(count));
	ssize_t error = arrow_file_read(arrow_fd_get(fd), &io, &position);

	return error < 0 ? error : (int64_t)count;
}

static unsigned int ready(void)
{
	return arrow_file_poll(arrow_fd_get(fd));
}

static void test_once(void)
{
	open_timer(1, ARROW_FILE_NONBLOCK);
	ARROW_CHECK_INT(take(), -EAGAIN);
	ARROW_CHECK_INT(set(500, 0, 0), 0);
	ARROW_CHECK_INT(left(NULL), 500);
	mock_pass(499);
	ARROW_CHECK_UINT(ready(), 0);
	mock_pass(1);
	ARROW_CHECK_UINT(ready(), ARROW_FILE_POLL_IN);
	ARROW_CHECK_INT(left(NULL), 0);
	ARROW_CHECK_INT(take(), 1);
	ARROW_CHECK_INT(take(), -EAGAIN);
	ARROW_CHECK_UINT(ready(), 0);
	close_timer();
}

static void test_counts(void)
{
	int64_t interval;

	open_timer(7, ARROW_FILE_NONBLOCK);
	set(100, 30, 0);
	mock_pass(195);
	ARROW_CHECK_INT(left(&interval), 25);
	ARROW_CHECK_INT(interval, 30);
	ARROW_CHECK_INT(take(), 4);
	ARROW_CHECK_INT(left(NULL), 25);
	mock_pass(25);
	ARROW_CHECK_INT(take(), 1);
	/* set anew: what was not read is forgotten */
	mock_pass(300);
	set(0, 30, 0);
	ARROW_CHECK_UINT(ready(), 0);
	ARROW_CHECK_INT(left(&interval), 0);
	ARROW_CHECK_INT(interval, 30);
	close_timer();
}

static void test_waiting(void)
{
	open_timer(1, 0);
	set(1000, 0, 0);
	ARROW_CHECK_INT(take(), -ERESTARTSYS);
	mock_rest = 400;
	ARROW_CHECK_INT(take(), 1);
	ARROW_CHECK_UINT(mock_rests, 4);
	close_timer();
}

static void test_the_date_is_set(void)
{
	int flags = CALLS_ABSOLUTE | CALLS_CANCEL;

	open_timer(0, ARROW_FILE_NONBLOCK);
	mock_set_wall(1000);
	set(2000 * SECOND, 0, flags);
	mock_set_wall(1500);
	ARROW_CHECK_UINT(ready(), ARROW_FILE_POLL_IN);
	ARROW_CHECK_INT(take(), -ECANCELED);
	ARROW_CHECK_INT(take(), -EAGAIN);
	/* it is set all the same */
	mock_set_wall(1600);
	ARROW_CHECK_INT(set(2001 * SECOND, 0, flags), -ECANCELED);
	ARROW_CHECK(left(NULL) > 400 * (int64_t)SECOND);
	mock_set_wall(1700);
	ARROW_CHECK_INT(set(2001 * SECOND, 0, CALLS_ABSOLUTE), 0);
	mock_set_wall(1800);
	ARROW_CHECK_INT(take(), -EAGAIN);
	mock_set_wall(3000);
	ARROW_CHECK_INT(take(), 1);
	close_timer();
	open_timer(1, ARROW_FILE_NONBLOCK);
	set(2000 * SECOND, 0, flags);
	mock_set_wall(1500);
	ARROW_CHECK_INT(take(), -EAGAIN);
	close_timer();
}

static void test_errors_of_values(void)
{
	struct calls_value value = {.left = {0, -1}};
	struct arrow_io io;
	int64_t position = 0;

	open_timer(1, ARROW_FILE_NONBLOCK);
	ARROW_CHECK_INT(arrow_sys_timerfd_settime(fd, 0, 8, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_timerfd_settime(-1, 0, 8, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(
		arrow_sys_timerfd_settime(fd, 0, (long)&value, 0, 0, 0),
		-EINVAL);
	value.left = (struct arrow_timer_span){INT64_MIN, INT64_MIN};
	ARROW_CHECK_INT(
		arrow_sys_timerfd_settime(fd, 0, (long)&value, 0, 0, 0),
		-EINVAL);
	ARROW_CHECK_INT(set(1, 1, 4), -EINVAL);
	ARROW_CHECK_INT(set(UINT64_MAX, UINT64_MAX, 0), 0);
	ARROW_CHECK(left(NULL) > INT64_MAX / 2);
	ARROW_CHECK_INT(set(INT64_MAX, INT64_MAX, CALLS_ABSOLUTE), 0);
	ARROW_CHECK_INT(set(1, 1, CALLS_ABSOLUTE), 0);
	ARROW_CHECK_INT(take(), (int64_t)mock_now);
	ARROW_CHECK_INT(arrow_sys_timerfd_gettime(fd, 8, 0, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_timerfd_gettime(-1, 8, 0, 0, 0, 0), -EBADF);
	arrow_io_program(&io, (uintptr_t)&value, 7);
	ARROW_CHECK_INT(arrow_file_read(arrow_fd_get(fd), &io, &position),
			-EINVAL);
	mock_pass(10);
	arrow_io_program(&io, 8, 8);
	ARROW_CHECK_INT(arrow_file_read(arrow_fd_get(fd), &io, &position),
			-EFAULT);
	arrow_io_program(&io, (uintptr_t)&value, 8);
	ARROW_CHECK_INT(arrow_file_write(arrow_fd_get(fd), &io, &position),
			-EINVAL);
	close_timer();
}

static void test_errors_of_making(void)
{
	ARROW_CHECK_INT(arrow_sys_timerfd_create(1, 1, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_timerfd_create(2, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_timerfd_create(-1, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_timerfd_create(8, 0, 0, 0, 0, 0), -EPERM);
	arrow_fd_set_limit(0);
	ARROW_CHECK_INT(arrow_sys_timerfd_create(1, 0, 0, 0, 0, 0), -EMFILE);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	for (unsigned int part = 0; part < 2; part++) {
		mock_alloc_left = part;
		ARROW_CHECK_INT(arrow_sys_timerfd_create(1, 0, 0, 0, 0, 0),
				-ENOMEM);
		ARROW_CHECK_INT(mock_alloc_count, 0);
	}
	mock_alloc_left = UINT_MAX;
	open_timer(1, ARROW_FILE_CLOSE_ON_EXEC);
	ARROW_CHECK(arrow_fd_close_on_exec(fd));
	close_timer();
}

int main(void)
{
	ARROW_TEST(test_errors_of_making);
	ARROW_TEST(test_once);
	ARROW_TEST(test_counts);
	ARROW_TEST(test_waiting);
	ARROW_TEST(test_the_date_is_set);
	ARROW_TEST(test_errors_of_values);
	return arrow_test_end();
}
