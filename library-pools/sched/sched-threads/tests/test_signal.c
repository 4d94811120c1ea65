/* SPDX-License-Identifier: BSD-3-Clause */
/* With SCHED_SIGNALS: what there is to do belongs to a thread, and ends its rest. */
#undef CONFIG_SCHED_SIGNALS
#define CONFIG_SCHED_SIGNALS 1

#include <arrow/test.h>

#include "../src/run.c"
#include "../src/signal.c"

#define OTHER_WORK 0x80

uint32_t arrow_way_out_work;
bool (*arrow_time_idle)(void);
bool sched_events_missing;
unsigned int sched_switches;
bool sched_turns_set;
static unsigned int switches;

uint64_t arrow_time_monotonic(void)
{
	return 0;
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	(void)nanoseconds;
}

void arrow_panic(const char *format, ...)
{
	(void)format;
	__builtin_trap();
}

void sched_timers_add(struct arrow_sched_timer *timer)
{
	(void)timer;
}

void sched_timers_remove(struct arrow_sched_timer *timer)
{
	(void)timer;
}

uint64_t sched_timers_first(void)
{
	return ARROW_SCHED_FOREVER;
}

void sched_timers_expire(void)
{
}

bool sched_events_need(uint64_t at)
{
	(void)at;
	return true;
}

void sched_turns_begin(void)
{
	sched_turns_set = true;
}

/* Nobody rests here. */
void arrow_arch_wait(void)
{
	__builtin_trap();
}

void sched_forget(struct arrow_thread *thread)
{
	(void)thread;
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	ARROW_CHECK(from != to);
	switches++;
}

static void test_rest_ends(void)
{
	arrow_way_out_work = ARROW_WAY_OUT_SIGNAL;
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), -EINTR);
	ARROW_CHECK_UINT(switches, 0);
	arrow_way_out_work = 0;
}

static void test_work_is_a_threads(void)
{
	struct arrow_thread other = {.id = 2, .work = OTHER_WORK};

	arrow_way_out_work = ARROW_WAY_OUT_SIGNAL;
	arrow_sched_start(&other);
	arrow_sched_yield();
	ARROW_CHECK(arrow_sched_self() == &other);
	ARROW_CHECK_UINT(arrow_way_out_work, OTHER_WORK);
	ARROW_CHECK_UINT(sched_main.work, ARROW_WAY_OUT_SIGNAL);
	arrow_sched_yield();
	ARROW_CHECK(arrow_sched_self() == &sched_main);
	ARROW_CHECK_UINT(arrow_way_out_work, ARROW_WAY_OUT_SIGNAL);
	ARROW_CHECK_UINT(other.work, OTHER_WORK);
	ARROW_CHECK_UINT(switches, 2);
}

int main(void)
{
	ARROW_TEST(test_rest_ends);
	ARROW_TEST(test_work_is_a_threads);
	return arrow_test_end();
}
