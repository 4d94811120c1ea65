/* SPDX-License-Identifier: BSD-3-Clause */
/* The timer of an APIC, a counter and a clock that are played. */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/port.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/clock.h>
#include <arrow/clock_event_apic.h>
#include <arrow/errno.h>
#include <arrow/local_apic.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <string.h>

#define COUNTER 700000

static bool mock_there, mock_deadlines, mock_already;
static uint64_t mock_hertz, mock_true_hertz;
static uint64_t mock_now, mock_started, mock_msr;
static uint32_t mock_registers[64];
static uint8_t mock_masks[2];
static bool mock_enabled;
static arrow_arch_trap_handler *mock_handler;
static unsigned int came_count;

bool arrow_local_apic_open(void)
{
	return mock_there;
}

void arrow_local_apic_enable(void)
{
	mock_enabled = true;
}

void arrow_local_apic_write(unsigned int number, uint32_t value)
{
	mock_registers[number] = value;
	if (number == ARROW_LOCAL_APIC_TIMER_INITIAL)
		mock_started = mock_now;
}

uint32_t arrow_local_apic_read(unsigned int number)
{
	ARROW_CHECK_UINT(number, ARROW_LOCAL_APIC_TIMER_CURRENT);
	return mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL] -
	       (uint32_t)((mock_now - mock_started) * mock_true_hertz / 16 /
			  1000000000);
}

uint64_t arrow_local_apic_timer_hertz(void)
{
	return mock_hertz;
}

static void scale(struct arrow_clock_scale *to)
{
	/* 2 GHz */
	*to = (struct arrow_clock_scale){.multiplier = UINT64_C(1) << 31};
}

static struct arrow_clock_ops clock = {.name = "played", .scale = scale};

const struct arrow_clock_ops *arrow_clock_monotonic(void)
{
	return &clock;
}

uint64_t arrow_time_monotonic(void)
{
	return mock_now;
}

void arrow_time_delay(uint64_t nanoseconds)
{
	mock_now += nanoseconds + 17;
}

uint64_t arrow_arch_counter(void)
{
	return COUNTER;
}

bool arrow_arch_program_interrupts(void)
{
	return mock_already;
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	ARROW_CHECK_UINT(vector, 32);
	mock_handler = handler;
	return 0;
}

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	ARROW_CHECK(leaf == 1 && subleaf == 0);
	return (struct arrow_arch_cpuid){.ecx = mock_deadlines ? 1u << 24 : 0};
}

static void mock_msr_write(uint32_t number, uint64_t value)
{
	ARROW_CHECK_UINT(number, 0x6e0);
	mock_msr = value;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	ARROW_CHECK(port == 0x21 || port == 0xa1);
	mock_masks[port == 0xa1] = value;
}

#define arrow_arch_cpuid mock_cpuid
#define arrow_arch_msr_write mock_msr_write
#define arrow_arch_port_out8 mock_out8
#include "../src/timer.c"

static void came(struct arrow_arch_frame *frame)
{
	(void)frame;
	/* it was ended before */
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_END], 0);
	came_count++;
}

static void set_up(void)
{
	mock_there = true;
	mock_deadlines = mock_already = mock_enabled = false;
	mock_hertz = mock_true_hertz = 1000000000;
	mock_masks[0] = mock_masks[1] = 0;
	mock_msr = 0;
	mock_handler = NULL;
	memset(mock_registers, 0, sizeof(mock_registers));
	timer_rate = 0;
	clock.scale = scale;
}

static void test_counting_down_at_a_known_rate(void)
{
	set_up();
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	ARROW_CHECK(mock_enabled);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER], 32);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_DIVIDE], 3);
	arrow_clock_event_apic.set(16000);
	/* not too early */
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL], 1001);
	arrow_clock_event_apic.set(1);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL], 1);
	arrow_clock_event_apic.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL],
			 268435456);
	mock_registers[ARROW_LOCAL_APIC_END] = 1;
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_UINT(came_count, 1);
}

static void test_the_old_controllers(void)
{
	set_up();
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	ARROW_CHECK_UINT(mock_masks[0], 0xff);
	ARROW_CHECK_UINT(mock_masks[1], 0xff);
	/* somebody has them in hand */
	set_up();
	mock_already = true;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	ARROW_CHECK_UINT(mock_masks[0], 0);
}

static void test_a_rate_that_is_measured(void)
{
	set_up();
	mock_hertz = 0;
	mock_true_hertz = 200000000;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	arrow_clock_event_apic.set(1000000);
	uint32_t counts = mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL];

	ARROW_CHECK(counts >= 12499 && counts <= 12502);
}

static void test_a_rate_faster_than_the_register(void)
{
	set_up();
	mock_hertz = UINT64_C(32000000000);
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	arrow_clock_event_apic.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL],
			 UINT32_MAX);
}

static void test_values_of_the_counter(void)
{
	set_up();
	mock_deadlines = true;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER], 0x40020);
	arrow_clock_event_apic.set(1000);
	ARROW_CHECK_UINT(mock_msr, COUNTER + 2000);
	arrow_clock_event_apic.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_msr, COUNTER + UINT64_C(2) * UINT32_MAX);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER_INITIAL], 0);
}

static void test_a_clock_that_does_not_follow_from_the_counter(void)
{
	set_up();
	mock_deadlines = true;
	clock.scale = NULL;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), 0);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER], 32);
}

static void test_none(void)
{
	set_up();
	mock_there = false;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), -ENODEV);
	/* it does not count */
	set_up();
	mock_hertz = mock_true_hertz = 0;
	ARROW_CHECK_INT(arrow_clock_event_apic.start(came), -ENODEV);
	ARROW_CHECK(!mock_handler);
	ARROW_CHECK_UINT(mock_registers[ARROW_LOCAL_APIC_TIMER],
			 ARROW_LOCAL_APIC_MASKED);
}

int main(void)
{
	ARROW_TEST(test_counting_down_at_a_known_rate);
	ARROW_TEST(test_the_old_controllers);
	ARROW_TEST(test_a_rate_that_is_measured);
	ARROW_TEST(test_a_rate_faster_than_the_register);
	ARROW_TEST(test_values_of_the_counter);
	ARROW_TEST(test_a_clock_that_does_not_follow_from_the_counter);
	ARROW_TEST(test_none);
	return arrow_test_end();
}
