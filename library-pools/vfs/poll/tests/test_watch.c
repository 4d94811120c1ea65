/* SPDX-License-Identifier: BSD-3-Clause */
/* poll and select in kernels with threads: they rest in the files' queues. */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/fd.h>
#include <arrow/poll.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include "poll.c"
#include "select.c"
#include "deadline.c"
#include "signals.c"
#include "watch.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"

#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

static uint64_t now;
static unsigned int rests, ready_bits, woken;
static bool looked;
static struct arrow_wait_queue queue;
static void (*rest)(void);

uint64_t arrow_time_monotonic(void)
{
	return now;
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	looked = looks;
	rests++;
	if (!rest) {
		now = deadline;
		return -ETIMEDOUT;
	}
	rest();
	return 0;
}

struct arrow_thread *arrow_sched_self(void)
{
	return NULL;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	(void)thread;
	woken++;
}

static unsigned int file_poll(struct arrow_file *file)
{
	(void)file;
	return ready_bits;
}

static struct arrow_wait_queue *file_queue(struct arrow_file *file)
{
	(void)file;
	return &queue;
}

static const struct arrow_file_ops with_queue = {.poll = file_poll,
						 .queue = file_queue};
static const struct arrow_file_ops without = {.poll = file_poll};
static const struct arrow_file_ops always;

struct entry {
	int32_t fd;
	int16_t events, revents;
};

static void something_comes(void)
{
	ready_bits = ARROW_FILE_POLL_READABLE;
	arrow_wait_wake_one(&queue);
}

/* A wake that says nothing, then one that does. */
static void nothing_comes(void)
{
	arrow_wait_wake_all(&queue);
	rest = something_comes;
}

static void it_is_closed(void)
{
	arrow_fd_close(0);
	something_comes();
}

static void start(void (*first)(void))
{
	ready_bits = rests = woken = 0;
	looked = false;
	rest = first;
	now = 5;
}

static long call_poll(struct entry *files, long count, long timeout)
{
	return arrow_sys_poll((long)files, count, timeout, 0, 0, 0);
}

static void test_a_queue_is_woken(void)
{
	struct entry files[] = {{0, 1, 0}, {0, 1, 0}, {77, 0, 0}};

	start(nothing_comes);
	ARROW_CHECK_INT(call_poll(files, 2, -1), 2);
	ARROW_CHECK_UINT(rests, 2);
	ARROW_CHECK_UINT(woken, 2);
	ARROW_CHECK(!looked && !queue.first);
	ARROW_CHECK_UINT(arrow_fd_get(0)->references, 1);
	/* what is ready at once needs no rest */
	start(NULL);
	ARROW_CHECK_INT(call_poll(files, 3, -1), 1);
	ARROW_CHECK_UINT(rests, 0);
}

static void test_one_without_a_queue(void)
{
	struct entry files[] = {{0, 1, 0}, {1, 1, 0}};

	start(something_comes);
	ARROW_CHECK_INT(call_poll(files, 2, -1), 2);
	ARROW_CHECK(looked && !queue.first);
}

static void test_time_that_is_over(void)
{
	struct entry file = {0, 1, 0};

	start(NULL);
	ARROW_CHECK_INT(call_poll(&file, 1, 3), 0);
	ARROW_CHECK_UINT(rests, 1);
	ARROW_CHECK_UINT(now, 5 + 3000000);
	start(NULL);
	ARROW_CHECK_INT(call_poll(&file, 1, 0), 0);
	ARROW_CHECK_UINT(rests, 0);
	/* nothing but a pause */
	ARROW_CHECK_INT(call_poll(NULL, 0, 3), 0);
	ARROW_CHECK_UINT(rests, 1);
	ARROW_CHECK(!queue.first);
}

static void test_memory_is_out(void)
{
	struct entry file = {0, 1, 0};
	uint64_t set = 1;

	start(something_comes);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(call_poll(&file, 1, -1), -ENOMEM);
	mock_alloc_left = 1;
	ARROW_CHECK_INT(arrow_sys_select(1, (long)&set, 0, 0, 0, 0), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_UINT(rests, 0);
}

static void test_select(void)
{
	uint64_t set = 1;

	start(nothing_comes);
	ARROW_CHECK_INT(arrow_sys_select(3, (long)&set, 0, 0, 0, 0), 1);
	ARROW_CHECK_UINT(rests, 2);
	ARROW_CHECK_UINT(set, 1);
	ARROW_CHECK(!looked && !queue.first);
}

/* Another thread closes the last descriptor meanwhile. */
static void test_a_file_that_goes(void)
{
	struct entry file = {0, 1, 0};

	start(it_is_closed);
	ARROW_CHECK_INT(call_poll(&file, 1, -1), 1);
	ARROW_CHECK_INT(file.revents, ARROW_FILE_POLL_NVAL);
	ARROW_CHECK(!queue.first);
}

int main(void)
{
	arrow_fd_put(0, arrow_file_new(&with_queue, 0), false);
	arrow_fd_put(1, arrow_file_new(&without, 0), false);
	arrow_fd_put(2, arrow_file_new(&always, 0), false);
	ARROW_TEST(test_a_queue_is_woken);
	ARROW_TEST(test_one_without_a_queue);
	ARROW_TEST(test_time_that_is_over);
	ARROW_TEST(test_memory_is_out);
	ARROW_TEST(test_select);
	ARROW_TEST(test_a_file_that_goes);
	arrow_fd_close(1);
	arrow_fd_close(2);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	return arrow_test_end();
}
