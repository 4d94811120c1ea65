/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1
#undef CONFIG_SIGNAL_HANDLERS
#define CONFIG_SIGNAL_HANDLERS 0

#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include "epoll.c"
#include "item.c"
#include "wait.c"
#include "x86_64/event.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

#define IN ARROW_FILE_POLL_IN
#define OUT ARROW_FILE_POLL_OUT

/* Files of the test: what holds, and their queues. */
struct source {
	struct arrow_wait_queue queue;
	unsigned int bits;
};

static struct source sources[3];
static uint64_t now;
static unsigned int rests;
static bool looked;
static void (*mock_rest)(void);

uint64_t arrow_time_monotonic(void)
{
	return now;
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	looked = looks;
	rests++;
	if (!mock_rest) {
		now = deadline;
		return -ETIMEDOUT;
	}
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

static unsigned int source_poll(struct arrow_file *file)
{
	return ((struct source *)file->object)->bits;
}

static struct arrow_wait_queue *source_queue(struct arrow_file *file)
{
	return &((struct source *)file->object)->queue;
}

static const struct arrow_file_ops with_queue = {.poll = source_poll,
						 .queue = source_queue};
static const struct arrow_file_ops without_queue = {.poll = source_poll};
static const struct arrow_file_ops plain;

static int set, fds[3];
static struct event events[4];

static int open_source(int number, const struct arrow_file_ops *ops)
{
	struct arrow_file *file = arrow_file_new(ops, ARROW_FILE_READ_WRITE);

	sources[number] = (struct source){0};
	file->object = &sources[number];
	return arrow_fd_install(file, false);
}

static void start(void)
{
	set = (int)arrow_sys_epoll_create1(0, 0, 0, 0, 0, 0);
	for (int i = 0; i < 3; i++)
		fds[i] = open_source(i, i == 2 ? &without_queue : &with_queue);
	now = 5;
	rests = 0;
	looked = false;
	mock_rest = NULL;
}

static void end(void)
{
	for (int fd = 0; fd < arrow_fd_end(); fd++)
		arrow_fd_close(fd);
	for (int i = 0; i < 3; i++)
		ARROW_CHECK(!sources[i].queue.first);
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static long control(int operation, int fd, uint32_t wanted)
{
	struct event event = {.events = wanted, .data = (uint64_t)fd + 100};

	return arrow_sys_epoll_ctl(set, operation, fd, (long)&event, 0, 0);
}

static long wait_for(int most, int timeout)
{
	return arrow_sys_epoll_wait(set, (long)events, most, timeout, 0, 0);
}

static void become(int number, unsigned int bits)
{
	sources[number].bits = bits;
	sources[number].queue.bits = bits;
	arrow_wait_wake_one(&sources[number].queue);
}

static void test_by_level(void)
{
	start();
	ARROW_CHECK_INT(control(1, fds[0], IN), 0);
	ARROW_CHECK_INT(control(1, fds[1], IN | OUT), 0);
	ARROW_CHECK_INT(wait_for(4, 0), 0);
	become(1, OUT);
	become(0, IN | OUT);
	ARROW_CHECK_INT(wait_for(4, 0), 2);
	ARROW_CHECK(events[0].events == OUT &&
		    events[0].data == (uint64_t)fds[1] + 100);
	ARROW_CHECK(events[1].events == IN);
	/* turns are taken where not all fit */
	ARROW_CHECK_INT(wait_for(1, 0), 1);
	ARROW_CHECK(events[0].events == OUT);
	ARROW_CHECK_INT(wait_for(1, 0), 1);
	ARROW_CHECK(events[0].events == IN);
	sources[0].bits = sources[1].bits = 0;
	ARROW_CHECK_INT(wait_for(4, 3), 0);
	ARROW_CHECK_UINT(now, 5 + 3000000);
	end();
}

static void test_by_edge_and_once(void)
{
	start();
	ARROW_CHECK_INT(control(1, fds[0], IN | EPOLL_EDGE), 0);
	ARROW_CHECK_INT(control(1, fds[1], IN | EPOLL_ONCE), 0);
	become(0, IN);
	become(1, IN);
	ARROW_CHECK_INT(wait_for(4, 0), 2);
	ARROW_CHECK_INT(wait_for(4, 0), 0);
	/* what it does not want says nothing */
	sources[0].queue.bits = OUT;
	arrow_wait_wake_all(&sources[0].queue);
	become(1, IN | ARROW_FILE_POLL_HUP);
	ARROW_CHECK_INT(wait_for(4, 0), 0);
	become(0, IN);
	ARROW_CHECK_INT(wait_for(4, 0), 1);
	ARROW_CHECK_INT(control(3, fds[1], IN | EPOLL_ONCE), 0);
	ARROW_CHECK_INT(wait_for(4, 0), 1);
	ARROW_CHECK_UINT(events[0].events, IN | ARROW_FILE_POLL_HUP);
	end();
}

static void something_comes(void)
{
	become(0, IN);
}

static void something_without_a_queue_comes(void)
{
	ARROW_CHECK_INT(control(1, fds[2], IN), 0);
	mock_rest = something_comes;
}

static void close_the_set(void)
{
	arrow_fd_close(set);
	become(0, IN);
}

static void test_waiting(void)
{
	start();
	ARROW_CHECK_INT(control(1, fds[0], IN), 0);
	mock_rest = something_comes;
	ARROW_CHECK_INT(wait_for(4, -1), 1);
	ARROW_CHECK(rests == 1 && !looked);
	/* one without a queue has to be looked at */
	sources[0].bits = 0;
	mock_rest = something_without_a_queue_comes;
	ARROW_CHECK_INT(wait_for(4, -1), 1);
	ARROW_CHECK(looked);
	ARROW_CHECK_INT(control(2, fds[2], 0), 0);
	sources[0].bits = 0;
	mock_rest = something_comes;
	ARROW_CHECK_INT(control(1, fds[2], IN | EPOLL_EDGE), 0);
	ARROW_CHECK_INT(wait_for(4, -1), 1);
	ARROW_CHECK(looked);
	sources[0].bits = 0;
	sources[2].bits = IN;
	ARROW_CHECK_INT(wait_for(4, 0), 1);
	ARROW_CHECK_INT(wait_for(4, 0), 0);
	ARROW_CHECK_INT(control(2, fds[2], 0), 0);
	mock_rest = close_the_set;
	ARROW_CHECK_INT(wait_for(4, -1), 1);
	ARROW_CHECK_INT(wait_for(4, 0), -EBADF);
	end();
}

static void test_files_that_go(void)
{
	start();
	int again = open_source(0, &with_queue);

	ARROW_CHECK_INT(control(1, again, IN), 0);
	ARROW_CHECK_INT(control(1, fds[1], IN), 0);
	become(0, IN);
	arrow_fd_close(again);
	ARROW_CHECK_INT(wait_for(4, 0), 0);
	/* a descriptor may come again as another file */
	ARROW_CHECK_INT(open_source(0, &with_queue), again);
	ARROW_CHECK_INT(control(3, again, IN), -ENOENT);
	ARROW_CHECK_INT(control(1, again, IN), 0);
	become(0, IN);
	ARROW_CHECK_INT(wait_for(4, 0), 1);
	end();
}

static void test_sets_in_sets(void)
{
	struct event event = {.events = IN};
	int inner[6];

	start();
	inner[0] = set;
	for (int i = 1; i < 6; i++) {
		inner[i] = (int)arrow_sys_epoll_create(1, 0, 0, 0, 0, 0);
		long result = arrow_sys_epoll_ctl(inner[i], 1, inner[i - 1],
						  (long)&event, 0, 0);

		ARROW_CHECK_INT(result, i < 5 ? 0 : -ELOOP);
	}
	ARROW_CHECK_INT(control(1, inner[2], IN), -ELOOP);
	ARROW_CHECK_INT(control(1, set, IN), -EINVAL);
	ARROW_CHECK_INT(control(1, fds[0], IN), 0);
	become(0, IN);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(inner[4])),
			 ARROW_FILE_POLL_READABLE);
	set = inner[4];
	ARROW_CHECK_INT(wait_for(1, 0), 1);
	sources[0].bits = 0;
	ARROW_CHECK_INT(wait_for(1, 0), 0);
	end();
}

static void test_exclusive(void)
{
	start();
	uint32_t wanted = IN | EPOLL_EXCLUSIVE;

	ARROW_CHECK_INT(control(1, fds[0], wanted | EPOLL_ONCE), -EINVAL);
	ARROW_CHECK_INT(control(1, fds[0], wanted), 0);
	ARROW_CHECK_INT(control(3, fds[0], IN), -EINVAL);
	ARROW_CHECK_INT(control(1, fds[1], IN), 0);
	ARROW_CHECK_INT(control(3, fds[1], wanted), -EINVAL);
	become(0, IN);
	ARROW_CHECK_INT(wait_for(4, 0), 1);
	end();
}

static void test_errors(void)
{
	start();
	int no_poll = open_source(0, &plain);

	ARROW_CHECK_INT(control(1, no_poll, IN), -EPERM);
	/* a device is asked whether anybody can wait for it */
	sources[2].bits = IN | ARROW_FILE_POLL_ALWAYS;
	ARROW_CHECK_INT(control(1, fds[2], IN), -EPERM);
	ARROW_CHECK_INT(control(2, fds[2], 0), -EPERM);
	sources[2].bits = IN;
	ARROW_CHECK_INT(control(2, fds[2], 0), -ENOENT);
	ARROW_CHECK_INT(control(1, 99, IN), -EBADF);
	ARROW_CHECK_INT(control(2, fds[0], 0), -ENOENT);
	ARROW_CHECK_INT(control(3, fds[0], 0), -ENOENT);
	ARROW_CHECK_INT(control(4, fds[0], 0), -EINVAL);
	ARROW_CHECK_INT(control(1, fds[0], IN), 0);
	ARROW_CHECK_INT(control(1, fds[0], IN), -EEXIST);
	ARROW_CHECK_INT(arrow_sys_epoll_ctl(set, 1, fds[1], 8, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_epoll_ctl(fds[0], 2, fds[1], 8, 0, 0),
			-EINVAL);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(control(1, fds[1], IN), -ENOMEM);
	ARROW_CHECK_INT(arrow_sys_epoll_create1(0, 0, 0, 0, 0, 0), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(arrow_sys_epoll_create1(1, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_epoll_create(0, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(wait_for(0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_epoll_wait(fds[0], (long)events, 1, 0, 0, 0),
			-EINVAL);
	become(0, IN);
	ARROW_CHECK_INT(arrow_sys_epoll_wait(set, 8, 1, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_epoll_pwait(set, (long)events, 1, 0,
					      (long)events, 4),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_epoll_pwait(set, (long)events, 1, 0, 8, 8),
			-EFAULT);
	int64_t time[2] = {0, 1000000000};

	ARROW_CHECK_INT(arrow_sys_epoll_pwait2(set, (long)events, 1, (long)time,
					       0, 8),
			-EINVAL);
	time[1] = 7;
	ARROW_CHECK_INT(arrow_sys_epoll_pwait2(set, (long)events, 1, (long)time,
					       0, 8),
			1);
	end();
}

int main(void)
{
	ARROW_TEST(test_errors);
	ARROW_TEST(test_by_level);
	ARROW_TEST(test_by_edge_and_once);
	ARROW_TEST(test_waiting);
	ARROW_TEST(test_files_that_go);
	ARROW_TEST(test_sets_in_sets);
	ARROW_TEST(test_exclusive);
	return arrow_test_end();
}
