/* SPDX-License-Identifier: BSD-3-Clause */
/* With priorities: what the older calls hand on, and what they make of it. */
#include <arrow/test.h>

#include "../../../vfs/file/tests/mock_user.h"

#include "../src/thread_policy.c"

#define CALL(name, a, b, c) \
	arrow_sys_sched_##name((long)(a), (long)(b), (long)(c), 0, 0, 0)

static struct arrow_thread only;
static struct arrow_priority has, wanted;

long arrow_priorities_find(long pid, struct arrow_thread **thread)
{
	*thread = &only;
	return (int)pid < 0 ? -EINVAL : pid ? -ESRCH : 0;
}

struct arrow_priority arrow_priorities_get(const struct arrow_thread *thread)
{
	ARROW_CHECK(thread == &only);
	return has;
}

long arrow_priorities_set(struct arrow_thread *thread,
			  const struct arrow_priority *to)
{
	ARROW_CHECK(thread == &only);
	wanted = *to;
	return -E2BIG;
}

static void test_what_is_set(void)
{
	int priority = 5;

	has = (struct arrow_priority){.nice = 6};
	ARROW_CHECK_INT(CALL(setscheduler, 0, 0x40000002, &priority), -E2BIG);
	ARROW_CHECK_INT(wanted.policy, 2);
	ARROW_CHECK(wanted.reset);
	ARROW_CHECK_UINT(wanted.priority, 5);
	ARROW_CHECK_INT(wanted.nice, 6);
	ARROW_CHECK_INT(CALL(setscheduler, 0, 1, &priority), -E2BIG);
	ARROW_CHECK(!wanted.reset);
	ARROW_CHECK_INT(CALL(setparam, 0, &priority, 0), -E2BIG);
	ARROW_CHECK_INT(wanted.policy, ARROW_PRIORITIES_KEEP);
}

static void test_what_is_told(void)
{
	int priority;
	int64_t turn[2];

	has = (struct arrow_priority){.policy = 2, .priority = 7, .reset = true};
	ARROW_CHECK_INT(CALL(getscheduler, 0, 0, 0), 0x40000002);
	ARROW_CHECK_INT(CALL(getparam, 0, &priority, 0), 0);
	ARROW_CHECK_INT(priority, 7);
	ARROW_CHECK_INT(CALL(rr_get_interval, 0, turn, 0), 0);
	ARROW_CHECK(turn[0] == 0 && turn[1] == 100000000);
	has = (struct arrow_priority){.policy = 1, .priority = 7};
	ARROW_CHECK_INT(CALL(getscheduler, 0, 0, 0), 1);
	ARROW_CHECK_INT(CALL(rr_get_interval, 0, turn, 0), 0);
	ARROW_CHECK(turn[0] == 0 && turn[1] == 0);
	has.policy = 0;
	ARROW_CHECK_INT(CALL(rr_get_interval, 0, turn, 0), 0);
	ARROW_CHECK(turn[1] == 10000000);
}

static void test_errors(void)
{
	int priority = 5;

	ARROW_CHECK_INT(CALL(setscheduler, 0, -1, &priority), -EINVAL);
	ARROW_CHECK_INT(CALL(setscheduler, 0, 1, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(setscheduler, 3, 1, 8), -EFAULT);
	ARROW_CHECK_INT(CALL(setscheduler, 3, 1, &priority), -ESRCH);
	ARROW_CHECK_INT(CALL(setparam, -3, &priority, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(getparam, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(getparam, 3, &priority, 0), -ESRCH);
	ARROW_CHECK_INT(CALL(getparam, 0, 8, 0), -EFAULT);
	ARROW_CHECK_INT(CALL(getscheduler, 3, 0, 0), -ESRCH);
	ARROW_CHECK_INT(CALL(rr_get_interval, -3, &priority, 0), -EINVAL);
	ARROW_CHECK_INT(CALL(rr_get_interval, 0, 8, 0), -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_what_is_set);
	ARROW_TEST(test_what_is_told);
	ARROW_TEST(test_errors);
	return arrow_test_end();
}
