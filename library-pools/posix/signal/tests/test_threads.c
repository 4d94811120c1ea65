/* SPDX-License-Identifier: BSD-3-Clause */
/* With threads: who gets a signal, who is woken, and what goes with a thread. */
#undef CONFIG_SIGNAL_HANDLERS
#define CONFIG_SIGNAL_HANDLERS 1
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include "mock_signal.h"

#include "../src/actions.c"
#include "../src/mask.c"
#include "../src/pending.c"
#include "../src/queue.c"
#include "../src/send.c"
#include "../src/stack.c"
#include "../src/state.c"
#include "../src/threads.c"
#include "../src/wait.c"

static struct arrow_thread first = {.id = 1}, second = {.id = 2};
static struct arrow_thread *running = &first, *woken;
static unsigned int came;

struct arrow_thread *arrow_sched_self(void)
{
	return running;
}

struct arrow_thread *arrow_sched_find(int id)
{
	if (id == 1)
		return &first;
	return id == 2 && second.signal ? &second : NULL;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	woken = thread;
}

void arrow_wait_wake_all(struct arrow_wait_queue *queue)
{
	ARROW_CHECK(queue == &pending_came);
	came++;
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	return mock_is_full ? NULL : calloc(count, size);
}

/* As the scheduler does. */
static void run(struct arrow_thread *thread)
{
	running->work = arrow_way_out_work;
	arrow_way_out_work = thread->work;
	running = thread;
}

static void block(uint64_t set)
{
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, 0, 8) == 0);
}

/* What the running thread handles next; 0: nothing. */
static int take(void)
{
	struct arrow_signal_action action;
	struct arrow_signal_info info;

	return arrow_signal_take(&info, &action) ? info.signal : 0;
}

static void begin(void)
{
	woken = NULL;
	second.work = 0;
	set_handler(10, 0x401000);
	set_handler(40, 0x401000);
	block(0);
	ARROW_CHECK_INT(arrow_signal_thread_begin(&second), 0);
}

/* The second one ends; the first one goes on. */
static void end(void)
{
	if (running != &second)
		run(&second);
	arrow_signal_thread_end();
	ARROW_CHECK(second.signal == NULL);
	run(&first);
	block(0);
	while (take())
		;
}

static void test_alone(void)
{
	set_handler(10, 0x401000);
	arrow_signal_send(10);
	/* it may rest, and the signal come in an interrupt */
	ARROW_CHECK(woken == &first);
	ARROW_CHECK_INT(take(), 10);
}

static void test_mask_is_the_makers(void)
{
	const struct arrow_signal_stack stack = {0x1000, 0, 4096};
	struct arrow_signal_stack got;

	block(SIGNAL_BIT(12));
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == 0);
	ARROW_CHECK_INT(arrow_signal_thread_begin(&second), 0);
	run(&second);
	ARROW_CHECK_UINT(arrow_signal_blocked(), SIGNAL_BIT(12));
	ARROW_CHECK(CALL(sigaltstack, 0, &got, 0, 0) == 0);
	ARROW_CHECK_INT(got.flags, ARROW_SIGNAL_STACK_NONE);
	block(0);
	run(&first);
	ARROW_CHECK_UINT(arrow_signal_blocked(), SIGNAL_BIT(12));
	end();
}

static void test_without_memory(void)
{
	mock_is_full = true;
	ARROW_CHECK_INT(arrow_signal_thread_begin(&second), -EAGAIN);
	mock_is_full = false;
	ARROW_CHECK(second.signal == NULL);
}

static void test_to_a_thread(void)
{
	begin();
	ARROW_CHECK_INT(CALL(tgkill, 1, 3, 10, 0), -ESRCH);
	ARROW_CHECK_INT(CALL(tkill, 3, 10, 0, 0), -ESRCH);
	ARROW_CHECK_INT(CALL(tgkill, 1, 2, 10, 0), 0);
	ARROW_CHECK(woken == &second);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
	ARROW_CHECK_INT(take(), 0);
	run(&second);
	ARROW_CHECK_UINT(arrow_way_out_work, ARROW_WAY_OUT_SIGNAL);
	ARROW_CHECK_INT(take(), 10);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
	end();
}

static void test_to_the_process(void)
{
	begin();
	run(&second);
	ARROW_CHECK_INT(CALL(kill, 1, 10, 0, 0), 0);
	ARROW_CHECK(woken == &first && take() == 0);
	run(&first);
	/* it blocks what it was given, so that the other one has to */
	block(SIGNAL_BIT(10));
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
	ARROW_CHECK(woken == &second);
	ARROW_CHECK_UINT(second.work, ARROW_WAY_OUT_SIGNAL);
	run(&second);
	block(SIGNAL_BIT(10));
	ARROW_CHECK_UINT(arrow_way_out_work | first.work, 0);
	block(0);
	ARROW_CHECK_INT(take(), 10);
	end();
}

static void test_end_hands_on(void)
{
	begin();
	block(SIGNAL_BIT(10));
	ARROW_CHECK_INT(CALL(kill, 1, 10, 0, 0), 0);
	ARROW_CHECK_UINT(second.work, ARROW_WAY_OUT_SIGNAL);
	ARROW_CHECK_INT(CALL(tgkill, 1, 2, 40, 0), 0);
	run(&second);
	arrow_signal_thread_end();
	run(&first);
	block(0);
	ARROW_CHECK_INT(take(), 10);
	ARROW_CHECK_INT(take(), 0);
}

/* The processor rests where one ended, until an interrupt. */
static void test_behind_an_end(void)
{
	begin();
	run(&second);
	arrow_signal_thread_end();
	arrow_signal_send(10);
	ARROW_CHECK(woken == &first);
	ARROW_CHECK_UINT(first.work, ARROW_WAY_OUT_SIGNAL);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
	run(&first);
	ARROW_CHECK_INT(take(), 10);
}

static void test_one_ends_all(void)
{
	begin();
	set_handler(10, 0);
	block(SIGNAL_BIT(10));
	ARROW_CHECK_INT(ENDED_BY(CALL(tgkill, 1, 1, 10, 0)), 0);
	ARROW_CHECK_INT(ENDED_BY(CALL(tgkill, 1, 2, 10, 0)), 10);
	ARROW_CHECK_INT(ENDED_BY(CALL(kill, 1, 10, 0, 0)), 10);
	set_handler(10, 1);
	end();
}

static void test_waits_are_woken(void)
{
	unsigned int before = came;

	begin();
	block(SIGNAL_BIT(10));
	ARROW_CHECK_INT(CALL(tgkill, 1, 1, 10, 0), 0);
	ARROW_CHECK_UINT(came, before + 1);
	ARROW_CHECK_INT(
		CALL(rt_sigtimedwait, &(uint64_t){SIGNAL_BIT(10)}, 0, 0, 8),
		10);
	end();
}

int main(void)
{
	ARROW_TEST(test_alone);
	ARROW_TEST(test_mask_is_the_makers);
	ARROW_TEST(test_without_memory);
	ARROW_TEST(test_to_a_thread);
	ARROW_TEST(test_to_the_process);
	ARROW_TEST(test_end_hands_on);
	ARROW_TEST(test_behind_an_end);
	ARROW_TEST(test_one_ends_all);
	ARROW_TEST(test_waits_are_woken);
	return arrow_test_end();
}
