/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer, a controller and a tree that are played. */
#include <arrow/arch/counter.h>
#include <arrow/arch/program.h>
#include <arrow/clock_event_arm.h>
#include <arrow/errno.h>
#include <arrow/gic.h>
#include <arrow/test.h>
#include <string.h>

#define COUNTER 700000

static struct arrow_fdt_device mock_device;
static bool mock_there, mock_has_interrupt, mock_let_in;
static uint64_t mock_hertz, mock_control, mock_compare;
static unsigned int mock_index, mock_ended, came_count;
static arrow_gic_handler *mock_handler;

static uint64_t mock_in(const char *name)
{
	ARROW_CHECK(!strcmp(name, "cntfrq_el0"));
	/* the upper half is not the rate */
	return mock_hertz | UINT64_C(5) << 32;
}

static void mock_out(const char *name, uint64_t value)
{
	bool is_control = !strcmp(name, "cntv_ctl_el0");

	ARROW_CHECK(is_control || !strcmp(name, "cntv_cval_el0"));
	*(is_control ? &mock_control : &mock_compare) = value;
}

uint64_t arrow_arch_counter(void)
{
	return COUNTER;
}

bool arrow_arch_program_interrupts(void)
{
	/* whoever is let in has somebody who serves it */
	ARROW_CHECK(mock_handler != NULL);
	mock_let_in = true;
	return false;
}

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	ARROW_CHECK(ops == &arrow_clock_event_arm_device && !before);
	return mock_there ? &mock_device : NULL;
}

int arrow_gic_set_own(const struct arrow_fdt_device *device, unsigned int index,
		      arrow_gic_handler *came)
{
	ARROW_CHECK(device == &mock_device);
	/* what firmware had set does not interrupt */
	ARROW_CHECK_UINT(mock_control, 0);
	if (!mock_has_interrupt)
		return -ENODEV;
	mock_index = index;
	mock_handler = came;
	return 0;
}

void arrow_gic_own_end(void)
{
	/* the level has gone */
	ARROW_CHECK_UINT(mock_control, 0);
	mock_ended++;
}

#define TIMER_IN(name) mock_in(name)
#define TIMER_OUT(name, value) mock_out(name, value)
#include "../src/timer.c"

static void came(struct arrow_arch_frame *frame)
{
	(void)frame;
	ARROW_CHECK_UINT(mock_ended, 1);
	came_count++;
}

static void set_up(uint64_t hertz)
{
	mock_there = mock_has_interrupt = true;
	mock_let_in = false;
	mock_hertz = hertz;
	mock_control = 1;
	mock_compare = 0;
	mock_handler = NULL;
	mock_ended = came_count = 0;
}

static void test_the_virtual_one_is_taken(void)
{
	set_up(62500000);
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), 0);
	ARROW_CHECK_UINT(mock_index, 2);
	ARROW_CHECK(mock_let_in);
	ARROW_CHECK_UINT(mock_control, 0);
}

static void test_moments(void)
{
	set_up(62500000);
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), 0);
	/* not too early */
	arrow_clock_event_arm.set(16000);
	ARROW_CHECK_UINT(mock_compare, COUNTER + 1001);
	ARROW_CHECK_UINT(mock_control, 1);
	arrow_clock_event_arm.set(1);
	ARROW_CHECK_UINT(mock_compare, COUNTER + 1);
	arrow_clock_event_arm.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_compare, COUNTER + 268435456);
	/* as fast as the register can say */
	set_up(UINT32_MAX);
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), 0);
	arrow_clock_event_arm.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_compare,
			 COUNTER + UINT64_C(18446744065) + 1);
}

static void test_it_is_off_and_ended_before_who_waits_is_called(void)
{
	set_up(1000000);
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), 0);
	arrow_clock_event_arm.set(1000);
	mock_handler(NULL);
	ARROW_CHECK_UINT(came_count, 1);
	ARROW_CHECK_UINT(mock_control, 0);
}

static void test_none(void)
{
	set_up(1000000);
	mock_there = false;
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), -ENODEV);
	set_up(0);
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), -ENODEV);
	set_up(1000000);
	mock_has_interrupt = false;
	ARROW_CHECK_INT(arrow_clock_event_arm.start(came), -ENODEV);
	ARROW_CHECK(!mock_let_in && !mock_handler);
}

int main(void)
{
	ARROW_TEST(test_the_virtual_one_is_taken);
	ARROW_TEST(test_moments);
	ARROW_TEST(test_it_is_off_and_ended_before_who_waits_is_called);
	ARROW_TEST(test_none);
	return arrow_test_end();
}
