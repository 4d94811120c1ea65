/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/fd.h>
#include <arrow/poll.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <sys/select.h>

#include "poll.c"
#include "select.c"
#include "deadline.c"
#include "signals.c"

#include "../../../sched/sched-alone/src/alone.c"
#include "../../../sched/wait/src/until.c"

#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

static uint64_t now;
static unsigned int sleeps, ready_bits;

uint64_t arrow_time_monotonic(void)
{
	return now;
}

bool (*arrow_time_idle)(void);

/* Something comes at the third look. */
void arrow_time_sleep(uint64_t nanoseconds)
{
	now += nanoseconds;
	if (++sleeps == 3)
		ready_bits |= ARROW_FILE_POLL_READABLE;
}

static unsigned int poll_bits(struct arrow_file *file)
{
	(void)file;
	return ready_bits;
}

static const struct arrow_file_ops ops = {.poll = poll_bits};
static const struct arrow_file_ops always;

struct entry {
	int32_t fd;
	int16_t events, revents;
};

static void start(unsigned int bits)
{
	ready_bits = bits;
	sleeps = 0;
	now = 5;
}

static long call_poll(struct entry *files, long count, long timeout)
{
	return arrow_sys_poll((long)files, count, timeout, 0, 0, 0);
}

static void test_ready_at_once(void)
{
	struct entry files[] = {{0, 5, -1}, {1, 1, -1}, {-1, 1, -1},
				{77, 1, -1}};

	start(0);
	ARROW_CHECK_INT(call_poll(files, 4, -1), 2);
	ARROW_CHECK_INT(files[0].revents, 5);
	ARROW_CHECK_INT(files[1].revents, 0);
	ARROW_CHECK_INT(files[2].revents, 0);
	ARROW_CHECK_INT(files[3].revents, ARROW_FILE_POLL_NVAL);
	ARROW_CHECK_UINT(sleeps, 0);
}

static void test_waiting(void)
{
	struct entry file = {1, 1, 0};

	start(0);
	ARROW_CHECK_INT(call_poll(&file, 1, -1), 1);
	ARROW_CHECK_UINT(sleeps, 3);
	start(0);
	ARROW_CHECK_INT(call_poll(&file, 1, 2), 0);
	ARROW_CHECK_UINT(now, 5 + 2000000);
	start(0);
	ARROW_CHECK_INT(call_poll(&file, 1, 0), 0);
	ARROW_CHECK_UINT(sleeps, 0);
	start(ARROW_FILE_POLL_HUP);
	ARROW_CHECK_INT(call_poll(&file, 1, 0), 1);
	ARROW_CHECK_INT(file.revents, ARROW_FILE_POLL_HUP);
}

static void test_errors_of_poll(void)
{
	struct entry many[20] = {{0, 1, 0}};
	int64_t time[2] = {0, 1000000000};
	uint64_t signals = 0;

	start(0);
	ARROW_CHECK_INT(call_poll(NULL, 1, 0), -EFAULT);
	ARROW_CHECK_INT(call_poll(many, 1025, 0), -EINVAL);
	ARROW_CHECK_INT(call_poll(many, 20, 0), 1);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(call_poll(many, 20, 0), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(arrow_sys_ppoll((long)many, 1, (long)time, 0, 0, 0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_ppoll((long)many, 1, 0, (long)&signals, 4,
					0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_ppoll((long)many, 1, 8, 0, 0, 0), -EFAULT);
}

static void test_ppoll_tells_the_rest(void)
{
	struct entry file = {1, 1, 0};
	int64_t time[2] = {1, 500};
	uint64_t signals = 0;

	start(0);
	ARROW_CHECK_INT(arrow_sys_ppoll((long)&file, 1, (long)time,
					(long)&signals, 8, 0),
			1);
	ARROW_CHECK_INT(time[0], 0);
	ARROW_CHECK_INT(time[1], 1000000500 - 3000000);
}

static long call_select(int count, fd_set *in, fd_set *out,
			struct timeval *time)
{
	return arrow_sys_select(count, (long)in, (long)out, 0, (long)time, 0);
}

static void test_select(void)
{
	struct timeval time = {0, 0};
	fd_set in, out;

	start(0);
	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_SET(0, &in);
	FD_SET(1, &in);
	FD_SET(0, &out);
	ARROW_CHECK_INT(call_select(2, &in, &out, &time), 2);
	ARROW_CHECK(FD_ISSET(0, &in) && FD_ISSET(0, &out));
	ARROW_CHECK(!FD_ISSET(1, &in));
	start(0);
	time = (struct timeval){1, 2000000};
	FD_SET(1, &in);
	FD_CLR(0, &in);
	ARROW_CHECK_INT(call_select(2, &in, NULL, &time), 1);
	ARROW_CHECK_INT(time.tv_sec, 2);
	ARROW_CHECK_INT(time.tv_usec, 997000);
}

static void test_errors_of_select(void)
{
	struct timeval time = {-1, 0};
	int64_t spec[2] = {0, -1};
	fd_set in;

	start(0);
	FD_ZERO(&in);
	FD_SET(20, &in);
	ARROW_CHECK_INT(call_select(-1, NULL, NULL, NULL), -EINVAL);
	ARROW_CHECK_INT(call_select(21, &in, NULL, NULL), -EBADF);
	ARROW_CHECK_INT(call_select(1, NULL, NULL, &time), -EINVAL);
	ARROW_CHECK_INT(call_select(1, (fd_set *)8, NULL, NULL), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_pselect6(1, 0, 0, 0, (long)spec, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_pselect6(1, 0, 0, 0, 0, 8), -EFAULT);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(call_select(1, NULL, NULL, NULL), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	spec[0] = 5;
	spec[1] = 0;
	FD_ZERO(&in);
	FD_SET(0, &in);
	ARROW_CHECK_INT(arrow_sys_pselect6(1, (long)&in, 0, 0, (long)spec, 0),
			1);
	ARROW_CHECK_INT(spec[0], 5);
}

int main(void)
{
	arrow_fd_put(0, arrow_file_new(&always, 0), false);
	arrow_fd_put(1, arrow_file_new(&ops, 0), false);
	ARROW_TEST(test_ready_at_once);
	ARROW_TEST(test_waiting);
	ARROW_TEST(test_errors_of_poll);
	ARROW_TEST(test_ppoll_tells_the_rest);
	ARROW_TEST(test_select);
	ARROW_TEST(test_errors_of_select);
	arrow_fd_close(0);
	arrow_fd_close(1);
	return arrow_test_end();
}
