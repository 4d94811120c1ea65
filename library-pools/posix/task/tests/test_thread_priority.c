/* SPDX-License-Identifier: BSD-3-Clause */
/* With priorities: a niceness for each thread. */
#include <arrow/errno.h>
#include <arrow/priorities.h>
#include <arrow/sched.h>
#include <arrow/test.h>

#include "../src/thread_priority.c"

#define GET(which, who) arrow_sys_getpriority(which, who, 0, 0, 0, 0)
#define SET(which, who, nice) arrow_sys_setpriority(which, who, nice, 0, 0, 0)

/* In the order in which they are told. */
static struct arrow_thread threads[] = {{.id = 5}, {.id = 9}, {.id = 1}};

struct arrow_thread *arrow_sched_self(void)
{
	return &threads[2];
}

struct arrow_thread *arrow_sched_next(const struct arrow_thread *thread)
{
	if (!thread)
		return threads;
	return thread == &threads[2] ? NULL : &threads[thread - threads + 1];
}

struct arrow_thread *arrow_sched_find(int id)
{
	struct arrow_thread *each = arrow_sched_next(NULL);

	while (each && each->id != id)
		each = arrow_sched_next(each);
	return each;
}

int arrow_priorities_nice(int nice)
{
	return nice < -20 ? -20 : nice > 19 ? 19 : nice;
}

static void test_one_thread(void)
{
	ARROW_CHECK_INT(SET(0, 9, 7), 0);
	ARROW_CHECK_INT(GET(0, 9), 13);
	ARROW_CHECK_INT(GET(0, 5), 20);
	ARROW_CHECK_INT(SET(0, 0, 50), 0);
	ARROW_CHECK_INT(GET(0, 1), 1);
	ARROW_CHECK_INT(threads[2].nice, 19);
}

static void test_all_threads(void)
{
	ARROW_CHECK_INT(SET(0, 9, -4), 0);
	ARROW_CHECK_INT(GET(1, 0), 24);
	ARROW_CHECK_INT(GET(2, 0), 24);
	ARROW_CHECK_INT(SET(1, 1, 3), 0);
	for (int i = 0; i < 3; i++)
		ARROW_CHECK_INT(threads[i].nice, 3);
	ARROW_CHECK_INT(GET(1, 1), 17);
	ARROW_CHECK_INT(SET(2, 0, -50), 0);
	ARROW_CHECK_INT(GET(2, 0), 40);
}

static void test_errors(void)
{
	ARROW_CHECK_INT(GET(0, 4), -ESRCH);
	ARROW_CHECK_INT(GET(1, 4), -ESRCH);
	ARROW_CHECK_INT(GET(2, 4), -ESRCH);
	ARROW_CHECK_INT(GET(3, 0), -EINVAL);
	ARROW_CHECK_INT(GET(-1, 0), -EINVAL);
	ARROW_CHECK_INT(SET(0, 4, 0), -ESRCH);
	ARROW_CHECK_INT(SET(3, 0, 0), -EINVAL);
}

int main(void)
{
	ARROW_TEST(test_one_thread);
	ARROW_TEST(test_all_threads);
	ARROW_TEST(test_errors);
	return arrow_test_end();
}
