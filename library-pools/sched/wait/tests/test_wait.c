/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/wait.h>

#define MANY 8

static struct arrow_wait_queue queue;
static int self;

/* What happens during the next rests, one after another. */
static int (*rests[MANY])(void);
static unsigned int rested, rest_count, woken;
static bool holds, looked;

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK_UINT(deadline, 77);
	looked = looks;
	ARROW_CHECK(rested < rest_count);
	return rests[rested++]();
}

struct arrow_thread *arrow_sched_self(void)
{
	return (struct arrow_thread *)&self;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	ARROW_CHECK(thread == (struct arrow_thread *)&self);
	woken++;
}

static bool is_ready(void *data)
{
	return *(bool *)data;
}

static int rest_for_nothing(void)
{
	return 0;
}

static int rest_until_it_holds(void)
{
	holds = true;
	arrow_wait_wake_one(&queue);
	return 0;
}

static int rest_woken_in_vain(void)
{
	arrow_wait_wake_all(&queue);
	return 0;
}

static int rest_too_long(void)
{
	return -ETIMEDOUT;
}

static int rest_with_a_signal(void)
{
	return -EINTR;
}

static int rest_woken_with_a_signal(void)
{
	rest_until_it_holds();
	return -EINTR;
}

static void start(unsigned int count)
{
	rest_count = count;
	rested = woken = 0;
	holds = looked = false;
}

static int wait_for(struct arrow_wait_queue *at)
{
	return arrow_wait_until(at, is_ready, &holds, 77);
}

static void test_what_holds_already(void)
{
	start(0);
	holds = true;
	ARROW_CHECK_INT(wait_for(&queue), 0);
	ARROW_CHECK_INT(wait_for(NULL), 0);
	ARROW_CHECK_UINT(rested, 0);
}

static void test_rests_until_it_holds(void)
{
	start(3);
	rests[0] = rest_for_nothing;
	rests[1] = rest_woken_in_vain;
	rests[2] = rest_until_it_holds;
	ARROW_CHECK_INT(wait_for(&queue), 0);
	ARROW_CHECK_UINT(rested, 3);
	ARROW_CHECK(!queue.first);
	/* only with threads is there somebody to wake */
	ARROW_CHECK_UINT(woken, CONFIG_WAIT_THREADS ? 2 : 0);
	ARROW_CHECK(looked == !CONFIG_WAIT_THREADS);
}

static void test_without_a_queue(void)
{
	start(2);
	rests[0] = rest_for_nothing;
	rests[1] = rest_until_it_holds;
	ARROW_CHECK_INT(wait_for(NULL), 0);
	ARROW_CHECK(looked);
	ARROW_CHECK_UINT(woken, 0);
}

static void test_ends_of_a_wait(void)
{
	start(1);
	rests[0] = rest_too_long;
	ARROW_CHECK_INT(wait_for(&queue), -ETIMEDOUT);
	start(1);
	rests[0] = rest_with_a_signal;
	ARROW_CHECK_INT(wait_for(&queue), -EINTR);
	start(1);
	ARROW_CHECK_INT(wait_for(NULL), -EINTR);
	ARROW_CHECK(!queue.first);
}

/* Nobody else gets the wake that a thread with a signal has used up. */
static void test_a_wake_with_a_signal(void)
{
	start(1);
	rests[0] = rest_woken_with_a_signal;
	ARROW_CHECK_INT(wait_for(&queue), CONFIG_WAIT_THREADS ? 0 : -EINTR);
	ARROW_CHECK(!queue.first);
}

static unsigned int order[MANY], called;

static bool note(struct arrow_waiter *waiter)
{
	order[called++] = (unsigned int)(uintptr_t)waiter->data;
	return false;
}

static bool note_and_use_up(struct arrow_waiter *waiter)
{
	arrow_wait_remove(waiter);
	note(waiter);
	return true;
}

static void test_the_order_of_waking(void)
{
	struct arrow_waiter watch = {.wake = note, .data = (void *)1};
	struct arrow_waiter first = {.wake = note_and_use_up,
				     .data = (void *)2};
	struct arrow_waiter second = {.wake = note_and_use_up,
				      .data = (void *)3};

	called = 0;
	arrow_wait_wake_one(&queue);
	arrow_wait_wake_all(&queue);
	arrow_wait_add(&queue, &watch);
	arrow_wait_add(&queue, &first);
	arrow_wait_add(&queue, &second);
	arrow_wait_wake_one(&queue);
	ARROW_CHECK_UINT(called, 2);
	ARROW_CHECK_UINT(order[1], 2);
	arrow_wait_wake_all(&queue);
	ARROW_CHECK_UINT(called, 4);
	ARROW_CHECK_UINT(order[3], 3);
	arrow_wait_remove(&watch);
	arrow_wait_remove(&watch);
	ARROW_CHECK(!queue.first);
}

/* Who watches comes before those that use wakes up, and was there last. */
static void test_watching(void)
{
	struct arrow_waiter watches[2] = {{.wake = note, .data = (void *)1},
					  {.wake = note, .data = (void *)2}};
	struct arrow_waiter user = {.wake = note_and_use_up,
				    .data = (void *)3};

	called = 0;
	arrow_wait_watch(&queue, &watches[0]);
	arrow_wait_add(&queue, &user);
	arrow_wait_watch(&queue, &watches[1]);
	arrow_wait_wake_one(&queue);
	ARROW_CHECK_UINT(called, 3);
	ARROW_CHECK(order[0] == 2 && order[1] == 1 && order[2] == 3);
	arrow_wait_remove(&watches[1]);
	arrow_wait_wake_one(&queue);
	ARROW_CHECK_UINT(called, 4);
	arrow_wait_remove(&watches[0]);
	ARROW_CHECK(!queue.first);
}

/* Against an array that says who shall be there, in order. */
static void test_thousands_of_steps(void)
{
	struct arrow_waiter waiters[MANY] = {{.wake = note}};
	struct arrow_waiter *model[MANY];
	unsigned int count = 0, random = 12345;

	for (int step = 0; step < 20000; step++) {
		random = random * 1103515245 + 12345;
		struct arrow_waiter *one = &waiters[random >> 16 & (MANY - 1)];

		if (one->queue) {
			unsigned int at = 0;

			while (model[at] != one)
				at++;
			for (count--; at < count; at++)
				model[at] = model[at + 1];
			arrow_wait_remove(one);
		} else {
			unsigned int at = random >> 28 ? count : 0;

			for (unsigned int i = count++; i > at; i--)
				model[i] = model[i - 1];
			model[at] = one;
			if (at)
				arrow_wait_add(&queue, one);
			else
				arrow_wait_watch(&queue, one);
		}
		struct arrow_waiter *at = queue.first;

		for (unsigned int i = 0; i < count; i++, at = at->next)
			ARROW_CHECK(at == model[i]);
		ARROW_CHECK(!at);
	}
}

int main(void)
{
	ARROW_TEST(test_what_holds_already);
	ARROW_TEST(test_rests_until_it_holds);
	ARROW_TEST(test_without_a_queue);
	ARROW_TEST(test_ends_of_a_wait);
	ARROW_TEST(test_a_wake_with_a_signal);
	ARROW_TEST(test_the_order_of_waking);
	ARROW_TEST(test_watching);
	ARROW_TEST(test_thousands_of_steps);
	return arrow_test_end();
}
