/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/alloc.h>
#include <stdlib.h>

#include "../../../time/timer/tests/mock_clock.h"
#include "../../../vfs/file/tests/mock_user.h"

#include "calls.c"
#include "make.c"
#include "send.c"

#include "../../../time/timer/src/timer.c"

#define SECOND ARROW_TIME_SECOND
#define THREAD 7

static bool no_memory;
static unsigned int blocks;

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	if (no_memory)
		return NULL;
	blocks++;
	return calloc(count, size);
}

void arrow_free(void *block)
{
	blocks -= block != NULL;
	free(block);
}

bool arrow_signal_has_thread(int id)
{
	return id == THREAD;
}

/* What becomes of a signal, and the last one that came. */
static enum arrow_signal_posted becomes;
static struct arrow_signal_entry *came;
static struct arrow_signal_info taken;
static unsigned int posts;
static int came_to;

enum arrow_signal_posted arrow_signal_post(struct arrow_signal_entry *entry,
					   int thread)
{
	ARROW_CHECK(!entry->waits && !entry->merges);
	posts++;
	came_to = thread;
	if (becomes == ARROW_SIGNAL_POSTED) {
		entry->waits = true;
		came = entry;
	}
	return becomes;
}

void arrow_signal_withdraw(struct arrow_signal_entry *entry)
{
	if (came == entry)
		came = NULL;
	entry->waits = false;
}

/* The program takes the signal that came, or forgets it. */
static bool take(bool forgets)
{
	struct arrow_signal_entry *entry = came;

	if (!entry)
		return false;
	taken = entry->info;
	came = NULL;
	entry->waits = false;
	entry->taken(entry, forgets ? NULL : &taken);
	return true;
}

static long make(int clock, int notify, int signal, int thread, int *id)
{
	struct make_event event = {.value = 99, .signal = signal,
				   .notify = notify, .thread = thread};

	return arrow_sys_timer_create(clock, (long)&event, (long)id, 0, 0, 0);
}

static long set(int id, uint64_t at, uint64_t interval, int flags)
{
	struct calls_value value = {
		.left = arrow_timer_span(at, CALLS_PARTS),
		.interval = arrow_timer_span(interval, CALLS_PARTS),
	};

	return arrow_sys_timer_settime(id, flags, (long)&value, 0, 0, 0);
}

static int64_t left(int id)
{
	struct calls_value value;

	ARROW_CHECK_INT(
		arrow_sys_timer_gettime(id, (long)&value, 0, 0, 0, 0), 0);
	return value.left.seconds * (int64_t)SECOND + value.left.part;
}

static long overruns(int id)
{
	return arrow_sys_timer_getoverrun(id, 0, 0, 0, 0, 0);
}

static void delete(int id)
{
	ARROW_CHECK_INT(arrow_sys_timer_delete(id, 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_timer_delete(id, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_UINT(mock_count(), 0);
	ARROW_CHECK_UINT(blocks, 0);
}

static void test_once(void)
{
	int id;

	ARROW_CHECK_INT(make(1, MAKE_THREAD_ID, 10, THREAD, &id), 0);
	ARROW_CHECK_INT(left(id), 0);
	set(id, 500, 0, 0);
	ARROW_CHECK_INT(left(id), 500);
	mock_pass(700);
	ARROW_CHECK_INT(left(id), 0);
	ARROW_CHECK(take(false));
	ARROW_CHECK_INT(came_to, THREAD);
	ARROW_CHECK_INT(taken.signal, 10);
	ARROW_CHECK_INT(taken.code, ARROW_SIGNAL_FROM_TIMER);
	ARROW_CHECK_INT(taken.pid, id);
	ARROW_CHECK_UINT(taken.uid, 0);
	ARROW_CHECK_UINT(taken.value, 99);
	mock_pass(SECOND);
	ARROW_CHECK(!take(false));
	delete(id);
}

static void test_overruns(void)
{
	int id;

	ARROW_CHECK_INT(make(0, MAKE_SIGNAL, 40, 0, &id), 0);
	set(id, 100, 30, 0);
	mock_pass(100);
	mock_pass(95);
	ARROW_CHECK_INT(overruns(id), 0);
	ARROW_CHECK_INT(left(id), 25);
	ARROW_CHECK(take(false));
	ARROW_CHECK_UINT(taken.uid, 3);
	ARROW_CHECK_INT(overruns(id), 3);
	ARROW_CHECK_INT(left(id), 25);
	mock_pass(25);
	ARROW_CHECK(take(false));
	ARROW_CHECK_UINT(taken.uid, 0);
	/* set anew, or deleted, while its signal waits */
	mock_pass(30);
	set(id, 0, 0, 0);
	ARROW_CHECK(!take(false));
	set(id, 1, 1, 0);
	mock_pass(UINT64_C(1) << 40);
	ARROW_CHECK(take(false));
	ARROW_CHECK_UINT(taken.uid, INT32_MAX);
	ARROW_CHECK_INT(overruns(id), INT32_MAX);
	mock_pass(10);
	delete(id);
	ARROW_CHECK(!came);
}

static void test_ignored_and_forgotten(void)
{
	int id;

	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &id), 0);
	becomes = ARROW_SIGNAL_IGNORED;
	posts = 0;
	set(id, 10, 10, 0);
	mock_pass(SEND_PAUSE * 2);
	ARROW_CHECK(posts >= 2 && posts <= 4);
	becomes = ARROW_SIGNAL_POSTED;
	mock_pass(SEND_PAUSE);
	ARROW_CHECK(take(false));
	ARROW_CHECK(taken.uid > SEND_PAUSE / 5);
	mock_pass(10);
	ARROW_CHECK(take(true));
	mock_pass(SEND_PAUSE + 10);
	ARROW_CHECK(take(false));
	ARROW_CHECK(taken.uid >= SEND_PAUSE / 10);
	/* its thread is gone */
	becomes = ARROW_SIGNAL_NOBODY;
	posts = 0;
	mock_pass(SECOND);
	ARROW_CHECK_UINT(posts, 1);
	becomes = ARROW_SIGNAL_POSTED;
	delete(id);
}

static void test_without_signal(void)
{
	int id;

	posts = 0;
	ARROW_CHECK_INT(make(7, MAKE_NONE, 0, 0, &id), 0);
	set(id, 100, 0, 0);
	mock_pass(99);
	ARROW_CHECK_INT(left(id), 1);
	mock_pass(9);
	ARROW_CHECK_INT(left(id), 0);
	set(id, 100, 30, 0);
	mock_pass(100);
	ARROW_CHECK_INT(left(id), 30);
	ARROW_CHECK_UINT(posts, 0);
	delete(id);
}

static void test_absolute(void)
{
	int id;

	ARROW_CHECK_INT(make(0, MAKE_SIGNAL, 10, 0, &id), 0);
	mock_set_wall(5000);
	set(id, 5001 * SECOND, 0, CALLS_ABSOLUTE);
	ARROW_CHECK(left(id) > 0 && left(id) <= (int64_t)SECOND);
	mock_set_wall(4000);
	mock_pass(2 * SECOND);
	ARROW_CHECK(!take(false));
	mock_set_wall(6000);
	/* over, and not yet told of */
	ARROW_CHECK_INT(left(id), 1);
	mock_pass(0);
	ARROW_CHECK(take(false));
	/* a span does not follow the date */
	set(id, SECOND, 0, 0);
	mock_set_wall(60);
	mock_pass(SECOND);
	ARROW_CHECK(take(false));
	delete(id);
}

static void test_errors(void)
{
	struct calls_value value = {.left = {0, 0}};
	int id;

	ARROW_CHECK_INT(make(4, MAKE_SIGNAL, 10, 0, &id), -EOPNOTSUPP);
	ARROW_CHECK_INT(make(9, MAKE_SIGNAL, 10, 0, &id), -EOPNOTSUPP);
	ARROW_CHECK_INT(make(10, MAKE_SIGNAL, 10, 0, &id), -EINVAL);
	ARROW_CHECK_INT(make(-1, MAKE_SIGNAL, 10, 0, &id), -EINVAL);
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 0, 0, &id), -EINVAL);
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 65, 0, &id), -EINVAL);
	ARROW_CHECK_INT(make(1, MAKE_THREAD_ID, 10, 3, &id), -EINVAL);
	ARROW_CHECK_INT(make(1, 3, 10, 0, &id), -EINVAL);
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, NULL), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_timer_create(1, 8, (long)&id, 0, 0, 0),
			-EFAULT);
	no_memory = true;
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &id), -EAGAIN);
	no_memory = false;
	ARROW_CHECK_UINT(blocks, 0);
	ARROW_CHECK_INT(arrow_sys_timer_create(1, 0, (long)&id, 0, 0, 0), 0);
	ARROW_CHECK_INT(timers_find(id)->entry.info.signal, MAKE_SIGALRM);
	ARROW_CHECK_UINT(timers_find(id)->entry.info.value, (uint64_t)id);
	ARROW_CHECK_INT(arrow_sys_timer_settime(id, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_timer_settime(id, 0, 8, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(
		arrow_sys_timer_settime(id + 1, 0, (long)&value, 0, 0, 0),
		-EINVAL);
	value.left.part = -1;
	ARROW_CHECK_INT(arrow_sys_timer_settime(id, 0, (long)&value, 0, 0, 0),
			-EINVAL);
	value.left = (struct arrow_timer_span){INT64_MAX, 999999999};
	value.interval = value.left;
	ARROW_CHECK_INT(arrow_sys_timer_settime(id, 0, (long)&value, 0, 0, 0),
			0);
	ARROW_CHECK(left(id) > INT64_MAX / 2);
	ARROW_CHECK_INT(overruns(id + 1), -EINVAL);
	delete(id);
}

static void test_many(void)
{
	static int ids[TIMERS_MAX];
	int one;

	for (int i = 0; i < TIMERS_MAX; i++)
		ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &ids[i]), 0);
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &one), -EAGAIN);
	/* numbers begin anew at their end, but for those in use */
	make_next_id = INT32_MAX;
	ARROW_CHECK_INT(arrow_sys_timer_delete(ids[0], 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &ids[0]), 0);
	ARROW_CHECK_INT(ids[0], INT32_MAX);
	for (int i = 0; i < TIMERS_MAX; i++)
		arrow_sys_timer_delete(ids[i], 0, 0, 0, 0, 0);
	ARROW_CHECK_UINT(blocks, 0);
}

static void test_another_program_has_none(void)
{
	int ids[3];

	becomes = ARROW_SIGNAL_POSTED;
	for (int i = 0; i < 3; i++)
		ARROW_CHECK_INT(make(1, MAKE_SIGNAL, 10, 0, &ids[i]), 0);
	ARROW_CHECK_INT(set(ids[1], SECOND, SECOND, 0), 0);
	ARROW_CHECK_INT(set(ids[2], 5 * SECOND, 0, 0), 0);
	mock_pass(SECOND);
	ARROW_CHECK(came);
	posts = 0;
	arrow_timers_delete();
	ARROW_CHECK(!came);
	ARROW_CHECK_UINT(blocks, 0);
	mock_pass(9 * SECOND);
	ARROW_CHECK_UINT(posts, 0);
	for (int i = 0; i < 3; i++)
		ARROW_CHECK_INT(overruns(ids[i]), -EINVAL);
	arrow_timers_delete();
}

int main(void)
{
	ARROW_TEST(test_once);
	ARROW_TEST(test_overruns);
	ARROW_TEST(test_ignored_and_forgotten);
	ARROW_TEST(test_without_signal);
	ARROW_TEST(test_absolute);
	ARROW_TEST(test_errors);
	ARROW_TEST(test_many);
	ARROW_TEST(test_another_program_has_none);
	return arrow_test_end();
}
