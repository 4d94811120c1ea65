/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/priorities.h>
#include <arrow/sched.h>
#include <arrow/test.h>

#include "../../../vfs/file/tests/mock_user.h"

#define SET(to) arrow_sys_sched_setattr(0, (long)(to), 0, 0, 0, 0)
#define GET(to, size) arrow_sys_sched_getattr(0, (long)(to), size, 0, 0, 0)

/* As Linux's struct sched_attr, and what a later one has. */
struct attr {
	uint32_t size, policy;
	uint64_t flags;
	int32_t nice;
	uint32_t priority;
	uint64_t deadline[3];
	uint32_t clamp[2], beyond[2];
};

static struct arrow_thread one, other;
static unsigned int moves;

struct arrow_thread *arrow_sched_self(void)
{
	return &one;
}

struct arrow_thread *arrow_sched_find(int id)
{
	return id == 1 ? &one : id == 7 ? &other : NULL;
}

void arrow_sched_set_level(struct arrow_thread *thread, unsigned int level)
{
	thread->level = (uint8_t)level;
	moves++;
}

static void start(void)
{
	one = other = (struct arrow_thread){0};
	moves = 0;
}

static void test_numbers(void)
{
	struct arrow_thread *found = NULL;

	ARROW_CHECK_INT(arrow_priorities_find(0, &found), 0);
	ARROW_CHECK(found == &one);
	ARROW_CHECK_INT(arrow_priorities_find(7, &found), 0);
	ARROW_CHECK(found == &other);
	ARROW_CHECK_INT(arrow_priorities_find(2, &found), -ESRCH);
	ARROW_CHECK_INT(arrow_priorities_find(-1, &found), -EINVAL);
	ARROW_CHECK(found == &other);
}

static void test_policies_have_their_priorities(void)
{
	for (int policy = -1; policy < 260; policy++) {
		bool real = policy == ARROW_SCHED_FIFO ||
			    policy == ARROW_SCHED_ROUND;
		bool ordinary = policy == ARROW_SCHED_OTHER ||
				policy == ARROW_SCHED_BATCH ||
				policy == ARROW_SCHED_IDLE;

		ARROW_CHECK(arrow_priorities_fit(policy, 0) == ordinary);
		ARROW_CHECK(arrow_priorities_fit(policy, 1) == real);
		ARROW_CHECK(arrow_priorities_fit(policy, 99) == real);
		ARROW_CHECK(!arrow_priorities_fit(policy, 100));
		ARROW_CHECK(!arrow_priorities_fit(policy, UINT32_MAX));
	}
}

static void test_only_a_change_moves_a_thread(void)
{
	struct arrow_priority wanted = {.policy = ARROW_SCHED_FIFO,
					.priority = 5, .nice = 3};

	start();
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), 0);
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), 0);
	ARROW_CHECK_UINT(moves, 1);
	ARROW_CHECK_INT(one.nice, 0);
	wanted.policy = ARROW_SCHED_ROUND;
	wanted.reset = true;
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), 0);
	ARROW_CHECK_UINT(moves, 2);
	wanted = (struct arrow_priority){.policy = ARROW_PRIORITIES_KEEP,
					 .priority = 6};
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), 0);
	ARROW_CHECK_UINT(moves, 3);
	ARROW_CHECK(arrow_priorities_get(&one).reset);
	ARROW_CHECK_INT(arrow_priorities_get(&one).policy, ARROW_SCHED_ROUND);
	wanted.priority = 0;
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), -EINVAL);
	wanted = (struct arrow_priority){.policy = ARROW_SCHED_BATCH, .nice = 9};
	ARROW_CHECK_INT(arrow_priorities_set(&one, &wanted), 0);
	ARROW_CHECK_INT(one.nice, 9);
	ARROW_CHECK_UINT(one.level, 0);
	ARROW_CHECK(!arrow_priorities_get(&one).reset);
}

static void test_niceness_has_limits(void)
{
	ARROW_CHECK_INT(arrow_priorities_nice(-21), -20);
	ARROW_CHECK_INT(arrow_priorities_nice(-20), -20);
	ARROW_CHECK_INT(arrow_priorities_nice(19), 19);
	ARROW_CHECK_INT(arrow_priorities_nice(20), 19);
}

static void test_attributes(void)
{
	struct attr attr = {.size = 48, .policy = ARROW_SCHED_ROUND,
			    .flags = 1, .priority = 7};

	start();
	ARROW_CHECK_INT(SET(&attr), 0);
	attr = (struct attr){.clamp = {5, 5}};
	ARROW_CHECK_INT(GET(&attr, 48), 0);
	ARROW_CHECK_UINT(attr.size, 48);
	ARROW_CHECK_UINT(attr.policy, ARROW_SCHED_ROUND);
	ARROW_CHECK_UINT(attr.flags, 1);
	ARROW_CHECK_UINT(attr.priority, 7);
	ARROW_CHECK_UINT(attr.clamp[0], 5);
	ARROW_CHECK_INT(GET(&attr, 64), 0);
	ARROW_CHECK_UINT(attr.size, 56);
	/* kept: the values, and with them the policy */
	attr = (struct attr){.size = 48, .policy = ARROW_SCHED_FIFO, .flags = 16};
	ARROW_CHECK_INT(SET(&attr), 0);
	ARROW_CHECK_INT(arrow_priorities_get(&one).policy, ARROW_SCHED_ROUND);
	attr.policy = ARROW_SCHED_OTHER;
	ARROW_CHECK_INT(SET(&attr), -EINVAL);
	attr = (struct attr){.nice = 77};
	ARROW_CHECK_INT(SET(&attr), 0);
	ARROW_CHECK_INT(one.nice, 19);
}

static void test_attributes_are_refused(void)
{
	struct attr attr = {.size = 47};

	start();
	ARROW_CHECK_INT(SET(0), -EINVAL);
	ARROW_CHECK_INT(SET(8), -EFAULT);
	ARROW_CHECK_INT(SET(&attr), -E2BIG);
	ARROW_CHECK_UINT(attr.size, 56);
	attr = (struct attr){.size = 64, .beyond = {0, 1}};
	ARROW_CHECK_INT(SET(&attr), -E2BIG);
	attr.beyond[1] = 0;
	attr.size = 64;
	ARROW_CHECK_INT(SET(&attr), 0);
	attr.flags = 0x20;
	ARROW_CHECK_INT(SET(&attr), -EOPNOTSUPP);
	attr.size = 48;
	ARROW_CHECK_INT(SET(&attr), -EINVAL);
	attr.flags = 0x80;
	ARROW_CHECK_INT(SET(&attr), -EINVAL);
	attr = (struct attr){.size = 48, .policy = 6};
	ARROW_CHECK_INT(SET(&attr), -EINVAL);
	attr.policy = UINT32_MAX;
	ARROW_CHECK_INT(SET(&attr), -EINVAL);
	ARROW_CHECK_INT(GET(&attr, 47), -EINVAL);
	ARROW_CHECK_INT(GET(&attr, 4097), -EINVAL);
	ARROW_CHECK_INT(GET(0, 48), -EINVAL);
	ARROW_CHECK_INT(GET(8, 48), -EFAULT);
	ARROW_CHECK_UINT(moves, 0);
}

int main(void)
{
	ARROW_TEST(test_numbers);
	ARROW_TEST(test_policies_have_their_priorities);
	ARROW_TEST(test_only_a_change_moves_a_thread);
	ARROW_TEST(test_niceness_has_limits);
	ARROW_TEST(test_attributes);
	ARROW_TEST(test_attributes_are_refused);
	return arrow_test_end();
}
