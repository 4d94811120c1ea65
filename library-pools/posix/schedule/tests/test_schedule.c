/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/schedule.h>
#include <arrow/test.h>

#include "../../../vfs/file/tests/mock_user.h"

#define CALL(name, a, b, c) arrow_sys_##name((long)(a), (long)(b), (long)(c), 0, 0, 0)

static void test_policies(void)
{
	int priority = 0;

	ARROW_CHECK(CALL(sched_getscheduler, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sched_getscheduler, 2, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(sched_getscheduler, -1, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(sched_setscheduler, 0, 3, &priority) == 0);
	ARROW_CHECK(CALL(sched_setscheduler, 0, 1, &priority) == -EINVAL);
	priority = 5;
	ARROW_CHECK(CALL(sched_setscheduler, 0, 1, &priority) == -EPERM);
	ARROW_CHECK(CALL(sched_setscheduler, 0, 0, &priority) == -EINVAL);
	ARROW_CHECK(CALL(sched_setscheduler, 0, -1, &priority) == -EINVAL);
	ARROW_CHECK(CALL(sched_setscheduler, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(sched_setscheduler, 0, 0, 8) == -EFAULT);
	ARROW_CHECK(CALL(sched_getparam, 0, &priority, 0) == 0 && priority == 0);
	ARROW_CHECK(CALL(sched_getparam, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(sched_setparam, 9, &priority, 0) == -ESRCH);
}

static void test_priorities(void)
{
	int64_t turn[2];

	ARROW_CHECK(CALL(sched_get_priority_max, 1, 0, 0) == 99);
	ARROW_CHECK(CALL(sched_get_priority_min, 2, 0, 0) == 1);
	ARROW_CHECK(CALL(sched_get_priority_max, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sched_get_priority_max, 4, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(sched_rr_get_interval, 0, turn, 0) == 0);
	ARROW_CHECK(turn[0] == 0 && turn[1] == 100000000);
	ARROW_CHECK(CALL(sched_rr_get_interval, 0, 8, 0) == -EFAULT);
}

static void test_the_only_processor(void)
{
	uint64_t set[2] = {0, 0};
	uint32_t cpu = 9, node = 9;

	ARROW_CHECK(CALL(sched_yield, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sched_getaffinity, 0, 16, set) == 8 && set[0] == 1);
	ARROW_CHECK(CALL(sched_getaffinity, 0, 4, set) == -EINVAL);
	ARROW_CHECK(CALL(sched_getaffinity, 0, 9, set) == -EINVAL);
	ARROW_CHECK(CALL(sched_getaffinity, 5, 8, set) == -ESRCH);
	ARROW_CHECK(CALL(sched_getaffinity, 0, 8, 8) == -EFAULT);
	ARROW_CHECK(CALL(sched_setaffinity, 0, 8, set) == 0);
	set[0] = 2;
	ARROW_CHECK(CALL(sched_setaffinity, 0, 16, set) == -EINVAL);
	ARROW_CHECK(CALL(sched_setaffinity, 0, 8, 8) == -EFAULT);
	ARROW_CHECK(CALL(getcpu, &cpu, &node, 0) == 0 && cpu == 0 && node == 0);
	ARROW_CHECK(CALL(getcpu, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(getcpu, 8, 0, 0) == -EFAULT);
}

int main(void)
{
	ARROW_TEST(test_policies);
	ARROW_TEST(test_priorities);
	ARROW_TEST(test_the_only_processor);
	return arrow_test_end();
}
