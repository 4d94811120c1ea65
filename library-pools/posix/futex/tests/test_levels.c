/* SPDX-License-Identifier: BSD-3-Clause */
/* With SCHED_PRIORITIES: who is woken first. */
#undef CONFIG_SCHED_PRIORITIES
#define CONFIG_SCHED_PRIORITIES 1

#include <arrow/sched.h>
#include <arrow/test.h>

#include "../src/bucket.c"

#define COUNT 6

static struct arrow_thread threads[COUNT];
static struct futex_waiter waiters[COUNT];
static char woken[COUNT + 1];
static unsigned int woken_count;

void arrow_sched_wake(struct arrow_thread *thread)
{
	woken[woken_count++] = (char)('0' + (thread - threads));
}

static void wait_at(uintptr_t address)
{
	static const uint8_t levels[COUNT] = {0, 3, 0, 9, 3, 0};

	woken_count = 0;
	for (int i = 0; i < COUNT; i++) {
		threads[i].level = levels[i];
		waiters[i] = (struct futex_waiter){.address = address,
						   .bits = FUTEX_ALL_BITS,
						   .thread = &threads[i]};
		futex_add(&waiters[i]);
	}
}

static void test_the_highest_is_woken_first(void)
{
	wait_at(64);
	for (int i = 0; i < COUNT; i++)
		ARROW_CHECK_UINT(arrow_futex_wake(64, 1), 1);
	ARROW_CHECK_UINT(arrow_futex_wake(64, 1), 0);
	ARROW_CHECK_TEXT(woken, "314025");
}

static void test_so_it_is_where_they_are_moved_to(void)
{
	wait_at(64);
	futex_remove(&waiters[1]);
	waiters[1].address = 128;
	futex_add(&waiters[1]);
	ARROW_CHECK_UINT(futex_move(64, 128, 9), COUNT - 1);
	ARROW_CHECK_UINT(arrow_futex_wake(128, 9), COUNT);
	ARROW_CHECK_TEXT(woken, "314025");
}

int main(void)
{
	ARROW_TEST(test_the_highest_is_woken_first);
	ARROW_TEST(test_so_it_is_where_they_are_moved_to);
	return arrow_test_end();
}
