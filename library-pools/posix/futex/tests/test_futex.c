/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/errno.h>
#include <arrow/futex.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include <string.h>

#define THREADS 4
#define FOREVER ARROW_SCHED_FOREVER

#define WAIT 0
#define WAKE 1
#define REQUEUE 3
#define CMP_REQUEUE 4
#define WAKE_OP 5
#define WAIT_BITSET 9
#define WAKE_BITSET 10
#define REALTIME 0x100

static struct arrow_thread threads[THREADS];
static unsigned int self, woken[THREADS], wakes, depth;
static uint64_t now, deadline_seen;
static uint32_t word, other;

/* What happens while a thread rests, one after another; each may wait, too. */
static int (*rest)(void);

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	int (*what)(void) = rest;

	ARROW_CHECK(!looks);
	deadline_seen = deadline;
	rest = NULL;
	return what ? what() : -EINTR;
}

struct arrow_thread *arrow_sched_self(void)
{
	return &threads[self];
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	ARROW_CHECK(wakes < THREADS);
	woken[wakes++] = (unsigned int)(thread - threads);
}

uint64_t arrow_time_monotonic(void)
{
	return now;
}

/* 1970 and 1000 seconds was when the machine started */
uint64_t arrow_time_from_wall(const struct arrow_time_wall *moment)
{
	if (moment->seconds < 1000)
		return 0;
	return (uint64_t)(moment->seconds - 1000) * ARROW_TIME_SECOND +
	       moment->nanoseconds;
}

/* Addresses below a page are not the program's. */
long arrow_user_read(void *to, uintptr_t from, size_t n)
{
	if (from < 4096)
		return -EFAULT;
	memcpy(to, (const void *)from, n);
	return 0;
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (to < 4096)
		return -EFAULT;
	memcpy((void *)to, from, n);
	return 0;
}

static long call(uint32_t *at, unsigned int operation, long value, long time,
		 uint32_t *second, uint32_t bits)
{
	return arrow_sys_futex((long)at, operation, value, time, (long)second,
			       bits);
}

static void start(void)
{
	word = other = 0;
	wakes = self = depth = 0;
	rest = NULL;
	now = 5;
}

static int time_is_over(void)
{
	return -ETIMEDOUT;
}

static int wake_it(void)
{
	word = 1;
	ARROW_CHECK_INT(call(&word, WAKE, 1, 0, NULL, 0), 1);
	return 0;
}

static void test_woken(void)
{
	start();
	rest = wake_it;
	ARROW_CHECK_INT(call(&word, WAIT, 0, 0, NULL, 0), 0);
	ARROW_CHECK(deadline_seen == FOREVER);
	ARROW_CHECK_UINT(wakes, 1);
	/* nobody is left there */
	ARROW_CHECK_INT(call(&word, WAKE, 1, 0, NULL, 0), 0);
}

static void test_ends_of_a_wait(void)
{
	int64_t time[2] = {2, 7};

	start();
	ARROW_CHECK_INT(call(&word, WAIT, 1, 0, NULL, 0), -EAGAIN);
	rest = time_is_over;
	ARROW_CHECK_INT(call(&word, WAIT, 0, (long)time, NULL, 0), -ETIMEDOUT);
	ARROW_CHECK_UINT(deadline_seen, 2000000012);
	ARROW_CHECK_INT(call(&word, WAIT, 0, 0, NULL, 0), -ERESTARTSYS);
	/* a signal: with a limit it is not made again behind the handler */
	ARROW_CHECK_INT(call(&word, WAIT, 0, (long)time, NULL, 0),
			-ERESTARTNOHAND);
	ARROW_CHECK_INT(call(&word, WAKE, 9, 0, NULL, 0), 0);
}

static void test_absolute_deadlines(void)
{
	int64_t time[2] = {2, 7};

	start();
	rest = time_is_over;
	ARROW_CHECK_INT(call(&word, WAIT_BITSET, 0, (long)time, NULL, 1),
			-ETIMEDOUT);
	ARROW_CHECK_UINT(deadline_seen, 2000000007);
	time[0] = 1003;
	rest = time_is_over;
	ARROW_CHECK_INT(call(&word, WAIT_BITSET | REALTIME, 0, (long)time, NULL,
			     1),
			-ETIMEDOUT);
	ARROW_CHECK_UINT(deadline_seen, 3000000007);
	time[0] = 3;
	rest = time_is_over;
	ARROW_CHECK_INT(call(&word, WAIT_BITSET | REALTIME, 0, (long)time, NULL,
			     1),
			-ETIMEDOUT);
	ARROW_CHECK_UINT(deadline_seen, 0);
	time[0] = INT64_MAX;
	rest = time_is_over;
	call(&word, WAIT_BITSET | REALTIME, 0, (long)time, NULL, 1);
	ARROW_CHECK(deadline_seen == FOREVER);
}

static void test_errors(void)
{
	int64_t time[2] = {0, 1000000000};
	uint32_t *odd = (uint32_t *)((uintptr_t)&word + 1);

	start();
	ARROW_CHECK_INT(call(odd, WAIT, 0, 0, NULL, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, WAIT | REALTIME, 1, 0, NULL, 0), -ENOSYS);
	ARROW_CHECK_INT(call(&word, WAKE | REALTIME, 1, 0, NULL, 0), -ENOSYS);
	ARROW_CHECK_INT(call((uint32_t *)8, WAIT, 0, 0, NULL, 0), -EFAULT);
	ARROW_CHECK_INT(call(&word, WAIT, 0, (long)time, NULL, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, WAIT, 0, 8, NULL, 0), -EFAULT);
	ARROW_CHECK_INT(call(&word, WAIT_BITSET, 0, 0, NULL, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, WAKE_BITSET, 1, 0, NULL, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, 77, 0, 0, NULL, 0), -ENOSYS);
	ARROW_CHECK_INT(call(&word, 0x800, 0, 0, NULL, 0), -ENOSYS);
	ARROW_CHECK_INT(call(&word, REQUEUE, -1, 0, &other, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, CMP_REQUEUE, 1, 1, &other, 5), -EAGAIN);
	ARROW_CHECK_INT(call(&word, WAKE_OP, 1, 1, odd, 0), -EINVAL);
	ARROW_CHECK_INT(call(&word, WAKE_OP, 1, 1, &other, 5u << 28), -ENOSYS);
	ARROW_CHECK_INT(call(&word, WAKE_OP, 1, 1, &other, 6u << 24), -ENOSYS);
	ARROW_CHECK_INT(call(&word, WAKE_OP, 1, 1, (uint32_t *)8, 0), -EFAULT);
}

/* Threads 1 to 3 wait, one within the rest of the other; then @then happens. */
static int (*then)(void);

static int next_waits(void)
{
	unsigned int me = ++self;

	rest = me < THREADS - 1 ? next_waits : then;
	ARROW_CHECK_INT(call(&word, WAIT_BITSET, 0, 0, NULL, 1u << me), 0);
	return 0;
}

static void all_wait(int (*what)(void))
{
	start();
	then = what;
	rest = next_waits;
	ARROW_CHECK_INT(call(&word, WAIT, 0, 0, NULL, 0), 0);
	ARROW_CHECK_UINT(wakes, THREADS);
}

static int wake_by_bits(void)
{
	/* the first one waits for all bits */
	ARROW_CHECK_INT(call(&word, WAKE_BITSET, 1, 0, NULL, 4), 1);
	ARROW_CHECK_INT(call(&word, WAKE_BITSET, 9, 0, NULL, 12), 2);
	ARROW_CHECK_INT(call(&word, WAKE, 9, 0, NULL, 0), 1);
	return 0;
}

static void test_bits(void)
{
	all_wait(wake_by_bits);
	ARROW_CHECK_UINT(woken[0], 0);
	ARROW_CHECK_UINT(woken[1], 2);
	ARROW_CHECK_UINT(woken[2], 3);
	ARROW_CHECK_UINT(woken[3], 1);
}

static int requeue(void)
{
	ARROW_CHECK_INT(call(&word, CMP_REQUEUE, 1, 2, &other, 0), 3);
	ARROW_CHECK_INT(call(&other, WAKE, 1, 0, NULL, 0), 1);
	ARROW_CHECK_INT(call(&other, REQUEUE, 1, 9, &word, 0), 1);
	ARROW_CHECK_INT(call(&other, WAKE, 9, 0, NULL, 0), 0);
	ARROW_CHECK_INT(call(&word, WAKE, 9, 0, NULL, 0), 1);
	return 0;
}

static void test_requeue(void)
{
	all_wait(requeue);
	ARROW_CHECK_UINT(woken[0], 0);
	ARROW_CHECK_UINT(woken[1], 1);
	ARROW_CHECK_UINT(woken[2], 2);
	ARROW_CHECK_UINT(woken[3], 3);
}

/* other = other + 7, and if it was > -1 wake there, too. */
static int wake_and_operate(void)
{
	ARROW_CHECK_INT(call(&word, REQUEUE, 0, 2, &other, 0), 0);
	other = 3;
	ARROW_CHECK_INT(call(&word, WAKE_OP, 1, 1, &other,
			     1u << 28 | 4u << 24 | 7u << 12 | 0xfff),
			2);
	ARROW_CHECK_UINT(other, 10);
	/* other = other & ~(1 << 3), and it was not < 0 */
	ARROW_CHECK_INT(call(&word, WAKE_OP, 9, 9, &other,
			     11u << 28 | 2u << 24 | 3u << 12),
			1);
	ARROW_CHECK_UINT(other, 2);
	ARROW_CHECK_INT(call(&other, WAKE, 9, 0, NULL, 0), 1);
	return 0;
}

static void test_wake_operate(void)
{
	all_wait(wake_and_operate);
}

int main(void)
{
	ARROW_TEST(test_woken);
	ARROW_TEST(test_ends_of_a_wait);
	ARROW_TEST(test_absolute_deadlines);
	ARROW_TEST(test_errors);
	ARROW_TEST(test_bits);
	ARROW_TEST(test_requeue);
	ARROW_TEST(test_wake_operate);
	return arrow_test_end();
}
